// SPDX-License-Identifier: GPL-3.0-or-later
/// Hits for other tools to take apart.
#ifndef BACKISSUE_SEARCHER_OUTPUT_LINES_H_
#define BACKISSUE_SEARCHER_OUTPUT_LINES_H_

#include <ostream>

#include "searcher/output/output_context.h"
#include "searcher/results/result.h"

namespace backissue {

/// A line a hit: day, source, headline, file with the member in brackets, between tabs. What is not
/// known is empty. Safe for a terminal.
void write_lines(std::ostream& out, const SearchResult& result, const OutputContext& context);

/// The files that hold the hits, each once, as raw bytes; without `ends_in_null` control characters
/// are written as escapes, so that a line is a file.
void write_paths(std::ostream& out, const SearchResult& result, const OutputContext& context);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_LINES_H_
