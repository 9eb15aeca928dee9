// SPDX-License-Identifier: GPL-3.0-or-later
/// A query while it is made, in three shapes.
#ifndef BACKISSUE_SEARCHER_MATCH_QUERY_PAIR_H_
#define BACKISSUE_SEARCHER_MATCH_QUERY_PAIR_H_

#include <xapian.h>
#include <utility>
#include <vector>

namespace backissue {

/// The first two find the same articles and weigh them the same.
struct QueryPair {
  Xapian::Query matching;  ///< of the engine's own terms: any database understands it
  Xapian::Query ranking;   ///< by WordSource where that helps
  Xapian::Query all;       ///< finds of these only the articles that have all words side by side

  QueryPair(const Xapian::Query& every) : QueryPair(every, every) {}  // NOLINT: for brevity
  QueryPair(const Xapian::Query& by_terms, Xapian::Query by_sources)
      : QueryPair(by_terms, std::move(by_sources), by_terms) {}
  QueryPair(Xapian::Query by_terms, Xapian::Query by_sources, Xapian::Query having_all)
      : matching(std::move(by_terms)), ranking(std::move(by_sources)), all(std::move(having_all)) {}
};

inline QueryPair joined(Xapian::Query::op how, const std::vector<QueryPair>& parts) {
  std::vector<Xapian::Query> matching, ranking, all;
  for (const QueryPair& part : parts) {
    matching.push_back(part.matching);
    ranking.push_back(part.ranking);
    all.push_back(part.all);
  }
  return {Xapian::Query(how, matching.begin(), matching.end()),
          Xapian::Query(how, ranking.begin(), ranking.end()),
          Xapian::Query(how, all.begin(), all.end())};
}

inline QueryPair joined(Xapian::Query::op how, const QueryPair& one, const QueryPair& other) {
  return joined(how, std::vector{one, other});
}

inline QueryPair scaled(const QueryPair& query, double factor) {
  constexpr auto kScale = Xapian::Query::OP_SCALE_WEIGHT;
  return {Xapian::Query(kScale, query.matching, factor),
          Xapian::Query(kScale, query.ranking, factor), query.all};
}

/// `base`, of whose articles those rank higher that `bonus` finds too.
inline QueryPair raised(const QueryPair& base, const QueryPair& bonus) {
  constexpr auto kMaybe = Xapian::Query::OP_AND_MAYBE;
  return {Xapian::Query(kMaybe, base.matching, bonus.matching),
          Xapian::Query(kMaybe, base.ranking, bonus.ranking), base.all};
}

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_QUERY_PAIR_H_
