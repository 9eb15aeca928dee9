// SPDX-License-Identifier: GPL-3.0-or-later
/// A query while it is made, in two shapes.
#ifndef BACKISSUE_SEARCHER_MATCH_QUERY_PAIR_H_
#define BACKISSUE_SEARCHER_MATCH_QUERY_PAIR_H_

#include <xapian.h>
#include <utility>
#include <vector>

namespace backissue {

/// Both find the same articles and weigh them the same.
struct QueryPair {
  Xapian::Query matching;  ///< of the engine's own terms: any database understands it
  Xapian::Query ranking;   ///< by WordSource where that helps

  QueryPair(const Xapian::Query& both) : matching(both), ranking(both) {}  // NOLINT: for brevity
  QueryPair(Xapian::Query by_terms, Xapian::Query by_sources)
      : matching(std::move(by_terms)), ranking(std::move(by_sources)) {}
};

inline QueryPair joined(Xapian::Query::op how, const std::vector<QueryPair>& parts) {
  std::vector<Xapian::Query> matching, ranking;
  for (const QueryPair& part : parts) {
    matching.push_back(part.matching);
    ranking.push_back(part.ranking);
  }
  return {Xapian::Query(how, matching.begin(), matching.end()),
          Xapian::Query(how, ranking.begin(), ranking.end())};
}

inline QueryPair joined(Xapian::Query::op how, const QueryPair& one, const QueryPair& other) {
  return {Xapian::Query(how, one.matching, other.matching),
          Xapian::Query(how, one.ranking, other.ranking)};
}

inline QueryPair scaled(const QueryPair& query, double factor) {
  constexpr auto kScale = Xapian::Query::OP_SCALE_WEIGHT;
  return {Xapian::Query(kScale, query.matching, factor),
          Xapian::Query(kScale, query.ranking, factor)};
}

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_QUERY_PAIR_H_
