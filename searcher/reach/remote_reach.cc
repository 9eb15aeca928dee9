// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/reach/remote_reach.h"

#include <algorithm>
#include <unordered_set>

#include "common/index/schema/fields.h"
#include "searcher/reach/engine_run.h"
#include "searcher/results/count/article_set.h"

namespace backissue {
namespace {

std::size_t count_by_engine(const Xapian::Database& part, const Xapian::Query& query) {
  Xapian::Enquire run(part);
  run.set_query(query);
  run.set_weighting_scheme(Xapian::BoolWeight());
  return run.get_mset(0, 0, part.get_doccount()).get_matches_estimated();
}

class RemoteMatches final : public Matches {
 public:
  RemoteMatches(const Archive& archive, const Reach& reach, const Matching& matching)
      : archive_(archive), reach_(reach), matching_(matching) {}

  Ordered in_order(SortOrder order, std::size_t first, std::size_t most) override;
  /// In one run over all parts: one by one they would show the spellings of a facet's value in
  /// another order, and it is the first that is shown.
  void count(Tally& tally) override { tally.count_remotely(archive_.all(), matching_.query); }
  std::size_t size() override { return reach_.count(matching_.query); }
  std::size_t count_with(const std::string& term) override {
    return reach_.count({Xapian::Query::OP_FILTER, matching_.query, Xapian::Query(term)});
  }
  std::function<bool(const std::string&)> terms_of(const FoundArticle& found) override;

 private:
  Ordered oldest_first(std::size_t first, std::size_t most);

  const Archive& archive_;
  const Reach& reach_;
  const Matching& matching_;
};

Ordered RemoteMatches::in_order(SortOrder order, std::size_t first, std::size_t most) {
  if (order == SortOrder::kOldest) return oldest_first(first, most);
  Xapian::Enquire run = ranking_run(archive_, matching_.ranking, matching_);
  if (order == SortOrder::kNewest) run.set_sort_by_value_then_relevance(slot::kPublished, true);
  const Xapian::MSet found = stretch_of(run, first, most);
  Ordered ordered{
      {}, found.get_uncollapsed_matches_upper_bound(), found.get_uncollapsed_matches_estimated()};
  append_matches(run, found, ordered);
  return ordered;
}

/// A server sorts by stored values alone, which would put undated articles before the oldest: they
/// are matched by themselves and follow.
Ordered RemoteMatches::oldest_first(std::size_t first, std::size_t most) {
  const Xapian::Query undated{std::string(prefix::kUndated)};
  const auto run_over = [&](Xapian::Query::op how) {
    Xapian::Enquire run =
        ranking_run(archive_, Xapian::Query(how, matching_.query, undated), matching_);
    run.set_sort_by_value_then_relevance(slot::kPublished, false);
    return run;
  };
  Ordered ordered;
  const Xapian::Enquire dated = run_over(Xapian::Query::OP_AND_NOT);
  const Xapian::MSet found = stretch_of(dated, first, most);
  append_matches(dated, found, ordered);
  const std::size_t before = found.empty() ? found.get_matches_estimated() : first + found.size();
  const Xapian::Enquire rest = run_over(Xapian::Query::OP_FILTER);
  append_matches(rest, stretch_of(rest, std::max(first, before) - before, most), ordered);
  return ordered;
}

/// The engine says which terms of the query matched: a list would come whole.
std::function<bool(const std::string&)> RemoteMatches::terms_of(const FoundArticle& found) {
  std::unordered_set<std::string> terms(found.run.get_matching_terms_begin(found.item),
                                        found.run.get_matching_terms_end(found.item));
  return [terms = std::move(terms)](const std::string& term) { return terms.count(term) > 0; };
}

}  // namespace

std::size_t RemoteReach::count(const Xapian::Query& query) const {
  std::size_t count = 0;
  for (const Part& part : archive_.parts())
    count += part.is_here ? matching_articles(part.database, query).size()
                          : count_by_engine(part.database, query);
  return count;
}

std::unique_ptr<Matches> RemoteReach::find(const Matching& matching) const {
  return std::make_unique<RemoteMatches>(archive_, *this, matching);
}

}  // namespace backissue
