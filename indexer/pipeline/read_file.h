// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_READ_FILE_H_
#define BACKISSUE_INDEXER_PIPELINE_READ_FILE_H_

#include "indexer/html/parse.h"
#include "indexer/input/reader.h"
#include "indexer/pipeline/sink.h"

namespace backissue {

/// Reads a file and finds the article in each of its pages, or the reason why there is none.
/// Thread-safe.
FileResult read_file(WalkEntry entry, const ReadLimits& read_limits,
                     const html::ParseLimits& parse_limits);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_READ_FILE_H_
