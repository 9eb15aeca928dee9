// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/matching.h"

#include "common/index/fields.h"

namespace backissue {

Result<Matching> compile_matching(const SearchRequest& request, const Xapian::Database& database,
                                  const Vocabulary& vocabulary, bool own_unions) {
  Matching matching;
  auto words = compile_query(request.query, database, vocabulary);
  if (!words) return tl::unexpected(words.error());
  matching.words = std::move(*words);
  std::optional<std::size_t> dates;
  for (const QueryNode& node : request.filters) {
    auto filter = compile_query(node, database, vocabulary);
    if (!filter) return tl::unexpected(filter.error());
    if (node.kind == NodeKind::kDates) dates = matching.filters.size();
    matching.filters.push_back(std::move(filter->query));
  }
  matching.query = filtered(matching.words, matching.filters);
  matching.ranking = matching.query;
  if (own_unions && matching.words.has_large_union) {
    const auto again =
        compile_query(request.query, database, vocabulary, shape_of(matching.words.ranked_words));
    if (!again) return tl::unexpected(again.error());
    matching.ranking = filtered(*again, matching.filters);
  }
  if (dates) {
    auto filters = matching.filters;
    filters[*dates] = Xapian::Query(std::string(prefix::kUndated));
    matching.undated = filtered(matching.words, filters);
  }
  return matching;
}

Xapian::Query filtered(const CompiledQuery& base, const std::vector<Xapian::Query>& filters,
                       std::optional<std::size_t> left_out) {
  std::vector<Xapian::Query> kept;
  for (std::size_t i = 0; i < filters.size(); ++i)
    if (i != left_out) kept.push_back(filters[i]);
  if (kept.empty()) return base.query;
  return {Xapian::Query::OP_FILTER, base.query,
          Xapian::Query(Xapian::Query::OP_AND, kept.begin(), kept.end())};
}

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

std::string print_request(const SearchRequest& request) {
  QueryNode all;
  all.kind = NodeKind::kAnd;
  if (request.query.kind != NodeKind::kNothing) all.children.push_back(request.query);
  all.children.insert(all.children.end(), request.filters.begin(), request.filters.end());
  return print_query(all.children.size() == 1 ? all.children.front() : all);
}

}  // namespace backissue
