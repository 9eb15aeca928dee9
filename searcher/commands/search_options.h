// SPDX-License-Identifier: GPL-3.0-or-later
/// The options of backissue-search: what they may hold and what they ask for.
#ifndef BACKISSUE_SEARCHER_COMMANDS_SEARCH_OPTIONS_H_
#define BACKISSUE_SEARCHER_COMMANDS_SEARCH_OPTIONS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/cli/choices.h"
#include "common/cli/option_table.h"
#include "common/date.h"
#include "common/result.h"
#include "searcher/query/request.h"

namespace backissue {

struct SearchOptions {
  std::vector<std::string> databases;  ///< empty: the default one
  SearchRequest request;
  std::size_t format = 0;  ///< a place in kFormats
  When colour = When::kAuto;
  bool count = false;  ///< print the number of matches alone
  bool quiet = false;  ///< print nothing: the status is the answer
  bool ends_in_null = false;
  std::optional<std::size_t> facet_limit;  ///< see OutputContext
};

std::span<const OptionSpec> search_option_table();
/// `today` is what relative dates count from unless --now says otherwise. Errors of the query
/// (kQuery) carry their place in query_of(). kUsage also where the format has no place for what an
/// option asks for.
Result<SearchOptions> read_search_options(const ParsedOptions& parsed, CivilDay today);
/// The arguments joined by spaces.
std::string query_of(const ParsedOptions& parsed);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_COMMANDS_SEARCH_OPTIONS_H_
