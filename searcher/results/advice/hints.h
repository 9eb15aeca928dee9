// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_HINTS_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_HINTS_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/matching.h"
#include "searcher/reach/reach.h"
#include "searcher/results/advice/near.h"
#include "searcher/results/result.h"

namespace backissue {

/// What a reader could try next. Throws what the engine throws.
class Advisor {
 public:
  Advisor(const Reach& reach, const SearchRequest& request, const Matching& matching,
          const Xapian::Database& all, const Vocabulary& vocabulary)
      : reach_(reach), request_(request), matching_(matching), all_(all), vocabulary_(vocabulary) {}

  /// Sets `did_you_mean` where a word or value of the query is nowhere in the archive, a near one
  /// is, and the query with it finds something; where nothing was found also `hints`: which part
  /// has no match, and what would match without it.
  void advise(SearchResult& result) const;

 private:
  void hint_at_words(std::vector<std::string>& hints) const;
  void hint_at_values(const QueryNode& node, std::vector<std::string>& hints) const;
  void hint_at_filters(std::vector<std::string>& hints) const;
  void hint_at_parts(std::vector<std::string>& hints) const;
  void hint_at_order(std::vector<std::string>& hints) const;
  std::string corrected_query() const;
  /// Replaces words and values that are nowhere, in the tree and in the text; false where one has
  /// no safe near name.
  bool correct(QueryNode& node, std::string& text, std::size_t& corrections) const;
  /// Those of them in `node` that are nowhere.
  bool correct_words(QueryNode& node, std::string& text, std::size_t& corrections) const;
  bool correct_value(QueryNode& node, std::string& text, std::size_t& corrections) const;
  bool is_nowhere(std::string_view typed) const;
  /// Of the words as near as any, the one that most articles hold beside the rest of the query: so
  /// a slip in a French query is mended to a French word.
  NearName best_word(std::string_view typed) const;
  NearName find_best_word(std::string_view typed) const;
  const NearAuthor& best_author(std::string_view typed) const;
  /// Articles that this query finds under the request's filters.
  std::size_t count(const QueryNode& query) const;

  const Reach& reach_;
  const SearchRequest& request_;
  const Matching& matching_;
  const Xapian::Database& all_;
  const Vocabulary& vocabulary_;
  // Looking through the words or authors of an archive is asked for more than once.
  mutable std::map<std::string, NearName, std::less<>> words_;
  mutable std::map<std::string, NearAuthor, std::less<>> authors_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_HINTS_H_
