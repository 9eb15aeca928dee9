// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_READER_H_
#define BACKISSUE_INDEXER_INPUT_READER_H_

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "common/reason.h"
#include "indexer/input/forms/forms.h"
#include "indexer/input/forms/page.h"
#include "indexer/input/walk.h"

namespace backissue {

/// What a file holds, as its form's reader finds it; pages come with path and save time.
class FilePages {
 public:
  FilePages(const Form& form, std::unique_ptr<PageReader> reader, std::string path,
            const Timestamp& modified)
      : form_(&form), reader_(std::move(reader)), path_(std::move(path)), modified_(modified) {}

  const Form& form() const { return *form_; }
  /// As PageReader::next().
  std::optional<Found> next();

 private:
  const Form* form_;
  std::unique_ptr<PageReader> reader_;
  std::string path_;
  Timestamp modified_;
};

/// Opens the file and finds out its form, or says why it holds no page. Opening never blocks
/// (pipes) and never follows a final link. A file that changes while it is read is read again by
/// the next run, since its stamp differs.
tl::expected<FilePages, Reason> open_pages(const WalkEntry& entry, const PageLimits& limits,
                                           std::span<const Form> rows = forms());

/// Hands every page in the file to `take`, in order. Returns why the last thing in it that is no
/// page is none.
std::optional<Reason> read_pages(const WalkEntry& entry, const PageLimits& limits,
                                 const std::function<void(Page&&)>& take);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_READER_H_
