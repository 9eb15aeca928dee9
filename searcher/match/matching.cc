// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/matching.h"

#include "common/index/schema/fields.h"
#include "searcher/match/recency.h"

namespace backissue {
namespace {

// Of what all words of the query weigh in an article that holds each as often as is usual.
constexpr double kRecency = 0.2;

void prefer_recent(CivilDay today, const Xapian::Database& database, Matching& matching) {
  for (const HighlightUnit& unit : matching.words.highlights.units)
    matching.recency_gain += kRecency * unit.weight;
  if (matching.recency_gain <= 0) return;
  matching.newest = newest_day(database, today);
  matching.words.ranking = {Xapian::Query::OP_AND_MAYBE, matching.words.ranking,
                            recency_query(matching.newest, matching.recency_gain, database)};
}

}  // namespace

Result<Matching> compile_matching(const SearchRequest& request, const Xapian::Database& database,
                                  const Vocabulary& vocabulary,
                                  std::shared_ptr<PostingLists> lists) {
  Matching matching;
  auto words = compile_query(request.query, database, vocabulary, std::move(lists));
  if (!words) return tl::unexpected(words.error());
  matching.words = std::move(*words);
  if (request.prefer_recent) prefer_recent(*request.prefer_recent, database, matching);
  std::optional<std::size_t> dates;
  for (const QueryNode& node : request.filters) {
    auto filter = compile_query(node, database, vocabulary);
    if (!filter) return tl::unexpected(filter.error());
    if (node.kind == NodeKind::kDates) dates = matching.filters.size();
    matching.filters.push_back(std::move(filter->query));
  }
  matching.query = filtered(matching.words.query, matching.filters);
  matching.ranking = filtered(matching.words.ranking, matching.filters);
  matching.all = filtered(matching.words.all, matching.filters);
  if (dates) {
    auto filters = matching.filters;
    filters[*dates] = Xapian::Query(std::string(prefix::kUndated));
    matching.undated = filtered(matching.words.query, filters);
    matching.undated_all = filtered(matching.words.all, filters);
  }
  return matching;
}

Matching having_all(const Matching& matching) {
  Matching narrow = matching;
  narrow.query = matching.all;
  narrow.ranking = {Xapian::Query::OP_FILTER, matching.ranking, matching.all};
  narrow.undated = matching.undated_all;
  return narrow;
}

Xapian::Query filtered(const Xapian::Query& base, const std::vector<Xapian::Query>& filters,
                       std::optional<std::size_t> left_out) {
  std::vector<Xapian::Query> kept;
  for (std::size_t i = 0; i < filters.size(); ++i)
    if (i != left_out) kept.push_back(filters[i]);
  if (kept.empty()) return base;
  return {Xapian::Query::OP_FILTER, base,
          Xapian::Query(Xapian::Query::OP_AND, kept.begin(), kept.end())};
}

}  // namespace backissue
