// SPDX-License-Identifier: GPL-3.0-or-later
/// The options of backissue-search: what they may hold and what they ask for.
#ifndef BACKISSUE_SEARCHER_OPTIONS_H_
#define BACKISSUE_SEARCHER_OPTIONS_H_

#include <span>
#include <string>
#include <vector>

#include "common/cli/option_table.h"
#include "common/date.h"
#include "common/result.h"
#include "searcher/query/request.h"

namespace backissue {

enum class OutputFormat { kText, kJson, kJsonl, kCsv };
enum class When { kAuto, kAlways, kNever };

struct SearchOptions {
  std::vector<std::string> databases;  ///< empty: the default one
  SearchRequest request;
  OutputFormat format = OutputFormat::kText;
  When colour = When::kAuto;
  bool count = false;  ///< print the number of matches alone
};

std::span<const OptionSpec> search_option_table();
/// `today` is what relative dates count from unless --now says otherwise. Errors of the query
/// (kQuery) carry their place in the arguments joined by spaces.
Result<SearchOptions> read_search_options(const ParsedOptions& parsed, CivilDay today);
/// One screen: how to call it, the options, three examples.
std::string search_help();
/// The query language on one card.
std::string query_card();

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OPTIONS_H_
