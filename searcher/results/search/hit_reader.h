// SPDX-License-Identifier: GPL-3.0-or-later
/// From a place in the order to what a reader is shown of the article there.
#ifndef BACKISSUE_SEARCHER_RESULTS_SEARCH_HIT_READER_H_
#define BACKISSUE_SEARCHER_RESULTS_SEARCH_HIT_READER_H_

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/index/words/vocabulary.h"
#include "common/result.h"
#include "searcher/match/matching.h"
#include "searcher/query/request.h"
#include "searcher/reach/reach.h"
#include "searcher/results/result.h"
#include "searcher/results/search/first_hits.h"
#include "searcher/results/show/explain.h"
#include "searcher/results/show/snippet.h"

namespace backissue {

/// Keeps references to what it is made with. Throws what the engine throws.
class HitReader {
 public:
  HitReader(const Xapian::Database& all, const Vocabulary& vocabulary, const SearchRequest& request,
            const Matching& matching, Matches& matches);

  /// The whole hit but for its rank. An error where the article's record is damaged.
  Result<Hit> read(const RankedHit& ranked);

 private:
  std::vector<Ranges> tag_highlights(const std::vector<std::string>& tags);
  std::vector<std::string> missing(const RankedHit& ranked, const Article& article);
  std::size_t count_copies(const std::string& story);
  std::vector<std::string> why(const RankedHit& ranked, const Article& article) const;

  const Xapian::Database& all_;
  const SearchRequest& request_;
  const Matching& matching_;
  Matches& matches_;
  std::vector<std::string> optional_words_;
  std::set<std::string> wanted_tags_;  // folded
  Tokenizer tokenizer_;
  Snippeter snippeter_;
  std::unique_ptr<HitExplainer> explainer_;  // null where nothing is to be explained
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SEARCH_HIT_READER_H_
