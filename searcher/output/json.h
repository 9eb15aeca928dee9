// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_JSON_H_
#define BACKISSUE_SEARCHER_OUTPUT_JSON_H_

#include <ostream>

#include "searcher/output/output_context.h"
#include "searcher/results/result.h"

namespace backissue {

/// One object and a line end; docs/json.md.
void write_json(std::ostream& out, const SearchResult& result, const OutputContext& context);
/// One hit object a line.
void write_jsonl(std::ostream& out, const SearchResult& result, const OutputContext& context);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_JSON_H_
