// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/search/first_hits.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr double kEarly = 0.7;
constexpr double kTogether = 0.5;

}  // namespace

std::vector<RankedHit> ranked_hits(const std::vector<FoundArticle>& found) {
  std::vector<RankedHit> hits;
  for (const FoundArticle& one : found) hits.push_back({one, one.item.get_weight()});
  return hits;
}

void put_in_order(std::vector<RankedHit>& hits, const WordPlaces& places) {
  if (hits.empty()) return;
  const double best = hits.front().score;
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(kReordered, hits.size()));
  for (auto hit = hits.begin(); hit != end; ++hit) {
    const WordPlaces::Lie lie = places.of(*hit->found.item);
    hit->gains = {best * kEarly * lie.early, best * kTogether * lie.together};
    hit->score += hit->gains.early + hit->gains.together;
  }
  std::stable_sort(hits.begin(), end,
                   [](const RankedHit& a, const RankedHit& b) { return a.score > b.score; });
}

}  // namespace backissue
