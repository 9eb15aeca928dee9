// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_HINTS_H_
#define BACKISSUE_SEARCHER_RESULTS_HINTS_H_

#include "searcher/results/matching.h"
#include "searcher/results/search.h"

namespace backissue {

/// What a reader could try next. Throws what the engine throws.
class Advisor {
 public:
  Advisor(const Archive& archive, const SearchRequest& request, const Matching& matching)
      : archive_(archive), request_(request), matching_(matching) {}

  /// Sets `did_you_mean` where a word of the query is nowhere in the archive and a near one is;
  /// where nothing was found also `hints`: which part has no match, and what would match without
  /// it.
  void advise(SearchResult& result) const;

 private:
  void hint_at_words(std::vector<std::string>& hints) const;
  void hint_at_values(const QueryNode& node, std::vector<std::string>& hints) const;
  void hint_at_filters(std::vector<std::string>& hints) const;
  std::string corrected_query() const;

  const Archive& archive_;
  const SearchRequest& request_;
  const Matching& matching_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_HINTS_H_
