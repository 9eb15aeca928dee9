// SPDX-License-Identifier: GPL-3.0-or-later
/// A query while it is made, in three shapes.
#ifndef BACKISSUE_SEARCHER_MATCH_QUERY_SHAPES_H_
#define BACKISSUE_SEARCHER_MATCH_QUERY_SHAPES_H_

#include <xapian.h>
#include <utility>
#include <vector>

namespace backissue {

/// The first two find the same articles and weigh them the same.
struct QueryShapes {
  Xapian::Query matching;  ///< of the engine's own terms: any database understands it
  Xapian::Query ranking;   ///< by WordSource where that helps
  Xapian::Query all;       ///< finds of these only the articles that have all words side by side

  QueryShapes(const Xapian::Query& every) : QueryShapes(every, every) {}  // NOLINT: for brevity
  QueryShapes(const Xapian::Query& by_terms, Xapian::Query by_sources)
      : QueryShapes(by_terms, std::move(by_sources), by_terms) {}
  QueryShapes(Xapian::Query by_terms, Xapian::Query by_sources, Xapian::Query having_all)
      : matching(std::move(by_terms)), ranking(std::move(by_sources)), all(std::move(having_all)) {}
};

inline QueryShapes joined(Xapian::Query::op how, const std::vector<QueryShapes>& parts) {
  std::vector<Xapian::Query> matching, ranking, all;
  for (const QueryShapes& part : parts) {
    matching.push_back(part.matching);
    ranking.push_back(part.ranking);
    all.push_back(part.all);
  }
  return {Xapian::Query(how, matching.begin(), matching.end()),
          Xapian::Query(how, ranking.begin(), ranking.end()),
          Xapian::Query(how, all.begin(), all.end())};
}

inline QueryShapes joined(Xapian::Query::op how, const QueryShapes& one, const QueryShapes& other) {
  return joined(how, std::vector{one, other});
}

inline QueryShapes scaled(const QueryShapes& query, double factor) {
  constexpr auto kScale = Xapian::Query::OP_SCALE_WEIGHT;
  return {Xapian::Query(kScale, query.matching, factor),
          Xapian::Query(kScale, query.ranking, factor), query.all};
}

/// `base`, of whose articles those rank higher that `bonus` finds too.
inline QueryShapes raised(const QueryShapes& base, const QueryShapes& bonus) {
  constexpr auto kMaybe = Xapian::Query::OP_AND_MAYBE;
  return {Xapian::Query(kMaybe, base.matching, bonus.matching),
          Xapian::Query(kMaybe, base.ranking, bonus.ranking), base.all};
}

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_QUERY_SHAPES_H_
