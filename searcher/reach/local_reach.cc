// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/reach/local_reach.h"

#include <utility>

#include "common/index/schema/fields.h"
#include "searcher/reach/engine_run.h"
#include "searcher/results/count/article_set.h"
#include "searcher/results/count/first_months.h"

namespace backissue {
namespace {

// To sort fewer costs the engine less than to find out where the first ones lie.
constexpr std::size_t kManyToSort = 1000;

/// Undated articles last in the ascending order too.
class OldestFirst : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    std::string moment = document.get_value(slot::kPublished);
    return moment.empty() ? "~" : moment;  // past every digit
  }
};

class LocalMatches final : public Matches {
 public:
  LocalMatches(const Archive& archive, const Reach& reach, const Matching& matching)
      : archive_(archive), reach_(reach), matching_(matching) {}

  Ordered in_order(SortOrder order, std::size_t first, std::size_t most) override;
  void count(Tally& tally) override { tally.count(archive_, found()); }
  std::size_t size() override;
  std::size_t count_with(const std::string& term) override;
  std::function<bool(const std::string&)> terms_of(const FoundArticle& found) override;

 private:
  Ordered best_first(std::size_t first, std::size_t most);
  Xapian::MSet match_and_find(Xapian::Enquire& run, std::size_t first, std::size_t most);
  Xapian::Query first_by_day(SortOrder order, std::size_t end);
  const std::vector<ArticleSet>& found();
  bool has_term(Xapian::docid article, const std::string& term) const;

  const Archive& archive_;
  const Reach& reach_;
  const Matching& matching_;
  OldestFirst oldest_first_;
  std::vector<ArticleSet> found_;  // of each part; empty where not yet asked for
};

Ordered LocalMatches::in_order(SortOrder order, std::size_t first, std::size_t most) {
  if (order == SortOrder::kRelevance) return best_first(first, most);
  Xapian::Enquire run = ranking_run(archive_, first_by_day(order, first + most), matching_);
  if (order == SortOrder::kNewest)
    run.set_sort_by_value_then_relevance(slot::kPublished, true);
  else
    run.set_sort_by_key_then_relevance(&oldest_first_, false);
  Ordered ordered;
  append_matches(run, stretch_of(run, first, most), ordered);
  return ordered;
}

Ordered LocalMatches::best_first(std::size_t first, std::size_t most) {
  Xapian::Enquire run = ranking_run(archive_, matching_.ranking, matching_);
  const bool find_too =
      found_.empty() && archive_.parts().size() == 1 && needs_engine(matching_.query);
  const Xapian::MSet matches =
      find_too ? match_and_find(run, first, most) : stretch_of(run, first, most);
  Ordered ordered{{},
                  matches.get_uncollapsed_matches_upper_bound(),
                  matches.get_uncollapsed_matches_estimated()};
  append_matches(run, matches, ordered);
  return ordered;
}

/// Where the engine has to look at the places of words it is made to look at each match, which are
/// then found already: to let it break off early and to count later would be to look twice.
Xapian::MSet LocalMatches::match_and_find(Xapian::Enquire& run, std::size_t first,
                                          std::size_t most) {
  const Xapian::Database& part = archive_.parts().front().database;
  ArticleSet found(part.get_lastdocid());
  ArticleCollector collector(found);
  run.add_matchspy(&collector);
  const Xapian::MSet matches =
      run.get_mset(static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(most),
                   part.get_doccount());
  run.clear_matchspies();
  found_.push_back(std::move(found));
  return matches;
}

/// The query, kept to the months of the first `end` hits where it has many more matches: the engine
/// weighs, and reads the moment of, each one that it sorts.
Xapian::Query LocalMatches::first_by_day(SortOrder order, std::size_t end) {
  if (size() < kManyToSort) return matching_.query;
  const auto months = first_months(archive_, found(), order == SortOrder::kNewest, end);
  return months ? Xapian::Query(Xapian::Query::OP_FILTER, matching_.query, *months)
                : matching_.query;
}

/// All matches of each part, found when first asked for: without weights and without folding copies
/// that costs a fraction of ranking them.
const std::vector<ArticleSet>& LocalMatches::found() {
  if (found_.empty())
    for (const Part& part : archive_.parts())
      found_.push_back(matching_articles(part.database, matching_.query, reach_.lists_of_part()));
  return found_;
}

std::size_t LocalMatches::size() {
  std::size_t matches = 0;
  for (const ArticleSet& part : found()) matches += part.size();
  return matches;
}

std::size_t LocalMatches::count_with(const std::string& term) {
  if (found_.empty())
    return reach_.count({Xapian::Query::OP_FILTER, matching_.query, Xapian::Query(term)});
  std::size_t count = 0;
  for (std::size_t i = 0; i < found_.size(); ++i)
    count += count_holders(archive_.parts()[i].database, term, found_[i]);
  return count;
}

/// The engine knows nothing of the words of our own sources.
std::function<bool(const std::string&)> LocalMatches::terms_of(const FoundArticle& found) {
  return [this, article = *found.item](const std::string& term) { return has_term(article, term); };
}

bool LocalMatches::has_term(Xapian::docid article, const std::string& term) const {
  const PostingList* list = reach_.lists()->known(term);
  if (list != nullptr) return list->contains(article);
  auto at = archive_.all().postlist_begin(term);
  const auto end = archive_.all().postlist_end(term);
  if (at != end) at.skip_to(article);
  return at != end && *at == article;
}

}  // namespace

LocalReach::LocalReach(const Archive& archive)
    : archive_(archive),
      lists_(std::make_shared<PostingLists>(archive.all(), archive.parts().size() > 1)) {}

std::size_t LocalReach::count(const Xapian::Query& query) const {
  std::size_t count = 0;
  for (const Part& part : archive_.parts()) count += matching_articles(part.database, query).size();
  return count;
}

std::unique_ptr<Matches> LocalReach::find(const Matching& matching) const {
  return std::make_unique<LocalMatches>(archive_, *this, matching);
}

}  // namespace backissue
