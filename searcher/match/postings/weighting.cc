// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/weighting.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

namespace backissue {
namespace {

// About half a millisecond of merging. Longer lists belong to frequent words, whose weight hardly
// changes with the exact number.
constexpr double kMaxMerged = 50'000;
// Forms of one word stand in the same articles more often than chance has it.
constexpr double kShareOfIndependent = 0.75;

// docs/ranking.md: with few words their frequency and the article's length say less; the textbook's
// setting is for topics told at length. Between seven and ten words one goes over into the other.
constexpr Bm25Shape kFewWords{0.6, 0.3};
constexpr Bm25Shape kSentence{1, 0.5};
constexpr Bm25Shape kTopic{1.2, 0.75};
constexpr double kSomeWords = 7;
constexpr double kManyWords = 10;

}  // namespace

double engine_estimate(double collection, const std::vector<Xapian::doccount>& frequencies) {
  std::priority_queue<double, std::vector<double>, std::greater<>> left(frequencies.begin(),
                                                                        frequencies.end());
  if (left.empty()) return 0;
  while (left.size() > 1) {
    const double one = left.top();
    left.pop();
    const double other = left.top();
    left.pop();
    left.push(std::floor(one + other - one * other / collection + 0.5));
  }
  return left.top();
}

double documents_of_any(const Xapian::Database& database, const std::vector<std::string>& terms,
                        const std::vector<Xapian::doccount>& frequencies, PostingLists* lists) {
  double sum = 0, most = 0;
  for (const auto frequency : frequencies) {
    sum += frequency;
    most = std::max<double>(most, frequency);
  }
  if (terms.size() < 2) return sum;
  if (sum <= kMaxMerged) {
    PostingLists read_here(database);
    return static_cast<double>(
        (lists == nullptr ? read_here : *lists).any_of(terms).articles.size());
  }
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

Bm25Shape shape_of(std::size_t ranked_words) {
  if (ranked_words <= kShortQuery) return kFewWords;
  const double along = (static_cast<double>(ranked_words) - kSomeWords) / (kManyWords - kSomeWords);
  const double share = std::clamp(along, 0.0, 1.0);
  return {kSentence.k1 + share * (kTopic.k1 - kSentence.k1),
          kSentence.b + share * (kTopic.b - kSentence.b)};
}

Xapian::BM25Weight ranking_weight(std::size_t ranked_words) {
  const Bm25Shape shape = shape_of(ranked_words);
  return Xapian::BM25Weight(shape.k1, 0, 1, shape.b, 0);
}

}  // namespace backissue
