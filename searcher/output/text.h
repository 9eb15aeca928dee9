// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_TEXT_H_
#define BACKISSUE_SEARCHER_OUTPUT_TEXT_H_

#include <ostream>

#include "searcher/output/output_context.h"
#include "searcher/results/result.h"

namespace backissue {

/// For people: a block a hit, then counts, facets and, where nothing was found, what could help.
void write_text(std::ostream& out, const SearchResult& result, const OutputContext& context);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_TEXT_H_
