// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_QUERY_PRINT_H_
#define BACKISSUE_SEARCHER_QUERY_PRINT_H_

#include <string>

#include "searcher/query/ast.h"
#include "searcher/query/request.h"

namespace backissue {

/// The tree as a query again, with every bracket written: parse_query(print_query(t)) is the same
/// tree as t. It is what "understood" shows.
std::string print_query(const QueryNode& node);

/// Query and filters in the query language, for people; "*" where the whole archive is asked for.
std::string print_request(const SearchRequest& request);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_PRINT_H_
