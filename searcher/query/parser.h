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

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_PARSER_H_
