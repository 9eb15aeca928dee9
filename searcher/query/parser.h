// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_QUERY_PARSER_H_
#define BACKISSUE_SEARCHER_QUERY_PARSER_H_

#include <string_view>

#include "common/date.h"
#include "common/result.h"
#include "searcher/query/ast.h"

namespace backissue {

/// Reads the query language of docs/query-language.md. Errors (kQuery) say what is wrong, where
/// (`at`) and how to mend it; no input, however long or deep, crashes or takes more than linear
/// time. `today` is what relative dates count from.
Result<QueryNode> parse_query(std::string_view utf8, CivilDay today);

struct DaySpan {
  CivilDay first;
  CivilDay last;
};
/// DATE of the contract: `2025`, `2025-09`, `2025-09-18`, `today`, `yesterday`, `7d`, `3w`, `6m`,
/// `2y` (that long ago, one day).
Result<DaySpan> parse_date_word(std::string_view text, CivilDay today);
/// DATE, `A..B`, `A..`, `..B`.
Result<DaySpan> parse_date_span(std::string_view text, CivilDay today);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_PARSER_H_
