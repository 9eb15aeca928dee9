// SPDX-License-Identifier: GPL-3.0-or-later
/// The first hits of a long query are put in order once more, by where they say its words; what
/// that adds at most, in weights of the best one, is in docs/ranking.md.
#ifndef BACKISSUE_SEARCHER_RESULTS_SEARCH_FIRST_HITS_H_
#define BACKISSUE_SEARCHER_RESULTS_SEARCH_FIRST_HITS_H_

#include <cstddef>
#include <vector>

#include "searcher/match/word_places.h"
#include "searcher/reach/reach.h"

namespace backissue {

/// So many are put in order once more. What is beyond them stays as it is, so that a hit has the
/// same place whichever page of results shows it.
inline constexpr std::size_t kReordered = 50;

struct RankedHit {
  FoundArticle found;
  double score = 0;
  WordPlaces::Lie gains = {};  ///< of the score, what it has for where the words are
};

/// As the engine put them.
std::vector<RankedHit> ranked_hits(const std::vector<FoundArticle>& found);

/// `hits` from the first of all on. Throws what the engine throws.
void put_in_order(std::vector<RankedHit>& hits, const WordPlaces& places);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SEARCH_FIRST_HITS_H_
