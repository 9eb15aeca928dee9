// SPDX-License-Identifier: GPL-3.0-or-later
/// What the input room hands on: text and what was said about it. Nothing after this room opens
/// files or containers.
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_PAGE_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_PAGE_H_

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace backissue {

/// What the extractor has before it.
enum class Markup { kHtml, kText };

struct Page {
  std::string path;       ///< raw bytes
  std::string member;     ///< name inside a container, else empty
  std::string_view form;  ///< as printed: the name of its row in forms(), "html", "mhtml", …
  Markup markup = Markup::kHtml;
  /// The content as UTF-8 (ill-formed input as U+FFFD), without a byte-order mark.
  std::string text;
  std::string charset;  ///< what it was decoded from
  std::string url;      ///< where the container or the browser says it came from, else empty
  std::string title;    ///< as the wrapping has it, for a page that has none; UTF-8, else empty
  /// Stated by the page's wrapping, else the file's modification time.
  std::optional<Timestamp> saved;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_PAGE_H_
