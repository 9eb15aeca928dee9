// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_CSV_H_
#define BACKISSUE_SEARCHER_OUTPUT_CSV_H_

#include <ostream>

#include "searcher/output/output_context.h"
#include "searcher/results/result.h"

namespace backissue {

/// RFC 4180 with a header row and CRLF line ends.
void write_csv(std::ostream& out, const SearchResult& result, const OutputContext& context);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_CSV_H_
