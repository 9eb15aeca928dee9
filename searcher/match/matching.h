// SPDX-License-Identifier: GPL-3.0-or-later
/// A request as the engine takes it: its query and its filters in one.
#ifndef BACKISSUE_SEARCHER_MATCH_MATCHING_H_
#define BACKISSUE_SEARCHER_MATCH_MATCHING_H_

#include <xapian.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/words/vocabulary.h"
#include "common/result.h"
#include "searcher/match/compile.h"
#include "searcher/query/request.h"

namespace backissue {

struct Matching {
  Xapian::Query query;                 ///< of all that must hold
  Xapian::Query ranking;               ///< the same to rank by here
  Xapian::Query all;                   ///< of these, what has all words side by side
  CompiledQuery words;                 ///< the query without the filters
  std::vector<Xapian::Query> filters;  ///< one by one, as in the request
  /// What the newest articles gain, and which day these are of; set where the request prefers them.
  double recency_gain = 0;
  CivilDay newest = {};
  /// Where a filter asks for dates: what matches without it and has no date.
  std::optional<Xapian::Query> undated;
  std::optional<Xapian::Query> undated_all;
};

/// The same of the articles that have all words side by side, and no others.
Matching having_all(const Matching& matching);

/// `lists`: as for compile_query(). Throws Xapian::DatabaseModifiedError.
Result<Matching> compile_matching(const SearchRequest& request, const Xapian::Database& database,
                                  const Vocabulary& vocabulary,
                                  std::shared_ptr<PostingLists> lists);

/// `base` as far as all filters admit it, but for the one at `left_out`.
Xapian::Query filtered(const Xapian::Query& base, const std::vector<Xapian::Query>& filters,
                       std::optional<std::size_t> left_out = std::nullopt);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_MATCHING_H_
