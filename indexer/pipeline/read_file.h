// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_READ_FILE_H_
#define BACKISSUE_INDEXER_PIPELINE_READ_FILE_H_

#include <optional>
#include <span>

#include "indexer/input/reader.h"
#include "indexer/pipeline/sink.h"

namespace backissue {

/// Opens the file of `file.entry` and finds the article in its page, or the reason why there is
/// none. A file that holds many pages is opened only: `file.pages`. Thread-safe.
void read_file(FileResult& file, const PageLimits& limits, std::span<const Form> rows);

/// The next of `pages`; what asks for too much gives a reason, after which nothing may be asked.
std::optional<Found> next_page(FilePages& pages);

/// The same for one page: its article goes to `file`, or the reason.
void read_page(FileResult& file, Found found);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_READ_FILE_H_
