// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/weighting.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <utility>

#include "searcher/query/compile.h"

namespace backissue {
namespace {

// About a millisecond of merging. Longer lists belong to frequent words, whose weight hardly
// changes with the exact number.
constexpr double kMaxMerged = 50'000;
// Forms of one word stand in the same articles more often than chance has it.
constexpr double kShareOfIndependent = 0.75;

double merged_count(const Xapian::Database& database, const std::vector<std::string>& terms) {
  using Head = std::pair<Xapian::docid, std::size_t>;
  std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> lists;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  for (const auto& term : terms) {
    lists.emplace_back(database.postlist_begin(term), database.postlist_end(term));
    if (lists.back().first != lists.back().second)
      heads.emplace(*lists.back().first, lists.size() - 1);
  }
  double count = 0;
  for (Xapian::docid last = 0; !heads.empty();) {
    const auto [document, index] = heads.top();
    heads.pop();
    count += document != last ? 1 : 0;
    last = document;
    auto& [at, end] = lists[index];
    if (++at != end) heads.emplace(*at, index);
  }
  return count;
}

}  // namespace

double engine_estimate(double collection, const std::vector<Xapian::doccount>& frequencies) {
  double without = 1;
  for (const auto frequency : frequencies) without *= 1 - frequency / collection;
  return collection * (1 - without);
}

double documents_of_any(const Xapian::Database& database, const std::vector<std::string>& terms,
                        const std::vector<Xapian::doccount>& frequencies) {
  double sum = 0, most = 0;
  for (const auto frequency : frequencies) {
    sum += frequency;
    most = std::max<double>(most, frequency);
  }
  if (terms.size() < 2) return sum;
  if (sum <= kMaxMerged) return merged_count(database, terms);
  const double independent = engine_estimate(database.get_doccount(), frequencies);
  return most + kShareOfIndependent * (independent - most);
}

double engine_idf(double collection, double documents) {
  // As in Xapian::BM25Weight, which keeps the weight above zero for terms in over a third of the
  // documents.
  const double odds = (collection - documents + 0.5) / (documents + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

double word_weight(double collection, double documents) {
  return engine_idf(collection, documents);
}

double residual_idf(double collection, double documents, double occurrences) {
  const double reached = 1 - std::exp(-std::max(occurrences, documents) / collection);
  return std::log(collection * reached / documents);
}

Xapian::BM25Weight ranking_weight(const CompiledQuery& compiled) {
  // docs/ranking.md: with few words their frequency and the article's length say less.
  if (compiled.ranked_words <= kShortQuery) return Xapian::BM25Weight(0.6, 0, 1, 0.3, 0);
  return Xapian::BM25Weight(1, 0, 1, 0.5, 0);
}

}  // namespace backissue
