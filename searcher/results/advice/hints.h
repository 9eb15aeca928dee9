// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_HINTS_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_HINTS_H_

#include <string>
#include <vector>

#include "searcher/match/matching.h"
#include "searcher/reach/reach.h"
#include "searcher/results/advice/near_names.h"
#include "searcher/results/result.h"

namespace backissue {

/// What a reader could try next. Throws what the engine throws.
class Advisor {
 public:
  Advisor(const Reach& reach, const SearchRequest& request, const Matching& matching,
          const Xapian::Database& all, const Vocabulary& vocabulary)
      : reach_(reach),
        request_(request),
        matching_(matching),
        all_(all),
        vocabulary_(vocabulary),
        near_(reach, matching) {}

  /// Sets `did_you_mean` where a word or value of the query is nowhere in the archive, a near one
  /// is, and the query with it finds something, unless all hits have all words anyway; where
  /// nothing was found also `hints`: which part has no match, and what would match without it.
  void advise(SearchResult& result) const;

 private:
  void hint_at_words(std::vector<std::string>& hints) const;
  void hint_at_values(const QueryNode& node, std::vector<std::string>& hints) const;
  void hint_at_filters(std::vector<std::string>& hints) const;
  void hint_at_parts(std::vector<std::string>& hints) const;
  void hint_at_order(std::vector<std::string>& hints) const;
  std::string corrected_query() const;
  /// Articles that this query finds under the request's filters.
  std::size_t count(const QueryNode& query) const;

  const Reach& reach_;
  const SearchRequest& request_;
  const Matching& matching_;
  const Xapian::Database& all_;
  const Vocabulary& vocabulary_;
  NearNames near_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_HINTS_H_
