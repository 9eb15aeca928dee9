// SPDX-License-Identifier: GPL-3.0-or-later
/// Queries of many kinds that a database has answers to, drawn from its own articles: the same ones
/// for the same database.
#ifndef BACKISSUE_TESTS_BENCH_SEARCH_QUERIES_H_
#define BACKISSUE_TESTS_BENCH_SEARCH_QUERIES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/results/search/search.h"

namespace backissue::bench {

struct QueryClass {
  std::string name;
  std::vector<SearchRequest> requests;  ///< each for ten hits and an exact count
};

/// `each`: queries of a class; `only`: the one class wanted, empty for all. Throws what the engine
/// throws.
std::vector<QueryClass> draw_queries(const Archive& archive, std::size_t each, std::uint64_t seed,
                                     const std::string& only);

/// One word by itself, that of the archive which is in about so many articles.
SearchRequest word_in_about(const Archive& archive, std::size_t articles);

}  // namespace backissue::bench

#endif  // BACKISSUE_TESTS_BENCH_SEARCH_QUERIES_H_
