// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_REPORT_H_
#define BACKISSUE_INDEXER_PIPELINE_REPORT_H_

#include <string>

#include "indexer/pipeline/sink.h"

namespace backissue {

/// What `--report` says of a file: a JSON object and a line end for each of its pages that gave no
/// article.
std::string report_lines(const FileResult& file);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_REPORT_H_
