// SPDX-License-Identifier: GPL-3.0-or-later
/// What a form of saved pages is: a row of the table in forms.h, and a reader of one file behind
/// it.
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_FORM_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_FORM_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "common/reason.h"
#include "indexer/input/bytes/source.h"
#include "indexer/input/forms/page.h"

namespace backissue {

struct PageLimits {
  std::size_t max_page_bytes = 64ULL << 20;  ///< of a page before it is decoded, without its images
};

/// A page that is none, with the reason; also what ends a container that is damaged.
struct NoPage {
  std::string member;  ///< name inside a container, else empty
  Reason reason = Reason::kNoArticle;
};
using Found = std::variant<Page, NoPage>;

/// Hands out what one file holds, in order and one at a time, in the memory of the page at hand.
/// One thread at a time. May throw std::bad_alloc and std::length_error for what asks for too much;
/// nothing is to be asked after that.
class PageReader {
 public:
  PageReader() = default;
  PageReader(const PageReader&) = delete;
  PageReader& operator=(const PageReader&) = delete;
  virtual ~PageReader() = default;
  /// nullopt after the last; a file has at least one. Pages come without `path`, and without
  /// `saved` where only the file's own time is known.
  virtual std::optional<Found> next() = 0;
};

/// A file whose beginning was looked at.
struct OpenFile {
  std::unique_ptr<Source> bytes;   ///< from its first byte on
  std::size_t expected_bytes = 0;  ///< a guess
  bool is_promised = false;        ///< by a name that pages of the form have
};

struct Form {
  std::string_view name;                       ///< as printed in `form`
  std::span<const std::string_view> suffixes;  ///< of file names, in lower case, without the dot
  /// Many pages a file: these are digested side by side and written piece by piece.
  bool holds_many;
  /// Whether a file is of this form, by its first bytes (up to kHeadBytes); null where only the
  /// name can tell.
  bool (*begins)(std::string_view head);
  std::unique_ptr<PageReader> (*open)(OpenFile file, const PageLimits& limits);
};
inline constexpr std::size_t kHeadBytes = 16 << 10;

/// The reader of a form that has one page a file, which `read` gives.
std::unique_ptr<PageReader> single_page(OpenFile file, const PageLimits& limits,
                                        Found (*read)(OpenFile& file, const PageLimits& limits));

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_FORM_H_
