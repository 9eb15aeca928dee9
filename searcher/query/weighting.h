// SPDX-License-Identifier: GPL-3.0-or-later
/// How much a word of the query counts (docs/ranking.md has the measurements).
#ifndef BACKISSUE_SEARCHER_QUERY_WEIGHTING_H_
#define BACKISSUE_SEARCHER_QUERY_WEIGHTING_H_

#include <xapian.h>
#include <string>
#include <vector>

namespace backissue {

/// Articles that hold any of the terms: counted where the posting lists are short, else estimated
/// between what the most frequent one holds and what independent terms would. Throws what the
/// engine throws.
double documents_of_any(const Xapian::Database& database, const std::vector<std::string>& terms,
                        const std::vector<Xapian::doccount>& frequencies);

/// What the engine takes the number to be: it assumes that terms are independent.
double engine_estimate(double collection, const std::vector<Xapian::doccount>& frequencies);

/// The weight that the engine's BM25 gives a term in `documents` of the articles, term frequency
/// and length aside.
double engine_idf(double collection, double documents);

/// The weight that we give it.
double word_weight(double collection, double documents);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_WEIGHTING_H_
