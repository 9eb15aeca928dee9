// SPDX-License-Identifier: GPL-3.0-or-later
/// How much a word of the query counts (docs/ranking.md has the measurements).
#ifndef BACKISSUE_SEARCHER_MATCH_POSTINGS_WEIGHTING_H_
#define BACKISSUE_SEARCHER_MATCH_POSTINGS_WEIGHTING_H_

#include <xapian.h>
#include <string>
#include <vector>

#include "searcher/match/postings/posting_lists.h"
#include "searcher/match/postings/weighting.h"

namespace backissue {

/// Articles that hold any of the terms: counted where the posting lists are short, else estimated
/// between what the most frequent one holds and what independent terms would. `lists`: of the same
/// database, to read the short ones from; may be null. Throws what the engine throws.
double documents_of_any(const Xapian::Database& database, const std::vector<std::string>& terms,
                        const std::vector<Xapian::doccount>& frequencies,
                        PostingLists* lists = nullptr);

/// What the engine takes the number to be: it assumes that terms are independent, and rounds where
/// it joins two, the rarest first.
double engine_estimate(double collection, const std::vector<Xapian::doccount>& frequencies);

/// The inverse document frequency by which the engine's BM25 weighs a term in `documents` of the
/// articles, term frequency and length aside.
double engine_idf(double collection, double documents);

/// The weight that we give it.
double word_weight(double collection, double documents);

/// Queries of so few words say no more than they need: they are weighed by rarity alone, and by
/// another setting of BM25.
inline constexpr std::size_t kShortQuery = 3;

/// Of BM25 (Robertson and Zaragoza, 2009): how soon further occurrences tell nothing more, and how
/// much an article's length says.
struct Bm25Shape {
  double k1;
  double b;
};
/// The part of a word's weight that an article gets which says it so often, and whose length is so
/// many times the average.
inline double saturation(Bm25Shape shape, double occurrences, double relative_length) {
  const double length = 1 - shape.b + shape.b * relative_length;
  return (shape.k1 + 1) * occurrences / (shape.k1 * length + occurrences);
}
/// For a query of so many different words.
Bm25Shape shape_of(std::size_t ranked_words);
/// The same as the engine takes it.
Xapian::BM25Weight ranking_weight(std::size_t ranked_words);

/// Residual inverse document frequency (Church and Gale, 1995): by how much a word stands in fewer
/// articles than its occurrences, dropped at random, would reach. Words that tell what a text is
/// about come in clumps; words of grammar do not, in any language.
double residual_idf(double collection, double documents, double occurrences);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_POSTINGS_WEIGHTING_H_
