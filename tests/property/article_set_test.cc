// SPDX-License-Identifier: GPL-3.0-or-later
// Articles found by their posting lists against those that the engine matches, for random queries.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/index/schema/fields.h"
#include "common/index/schema/terms.h"
#include "searcher/match/filters.h"
#include "searcher/results/count/article_set.h"
#include "tests/support/memory_archive.h"
#include "tests/support/random.h"

using namespace backissue;
using Xapian::Query;

namespace {

const std::vector<std::string> kWords = {"port", "strike", "ferry", "chess", "tide", "nowhere"};

Article any_article(Random& random) {
  Article article;
  // The first words are frequent, the later ones rare.
  for (std::size_t i = 1 + below(random, 6); i > 0; --i)
    article.body += kWords[below(random, 1 + below(random, 5))] + " ";
  if (!one_in(random, 5)) article.published = moment_within(random, {2019, 11, 20}, 900);
  return article;
}

/// The same articles, with nothing left that only ranks: what the query compiler puts under NOT.
/// The engine goes wrong over an AND_MAYBE there.
Query without_ranking(const Query& query) {
  const Query::op op = query.get_type();
  if (query.get_num_subqueries() == 0 || op == Query::OP_PHRASE) return query;
  if (op == Query::OP_AND_MAYBE) return without_ranking(query.get_subquery(0));
  if (op == Query::OP_SCALE_WEIGHT) return {op, without_ranking(query.get_subquery(0)), 0.5};
  std::vector<Query> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    parts.push_back(without_ranking(query.get_subquery(i)));
  return {op, parts.begin(), parts.end()};
}

Query any_query(Random& random, int depth) {
  static constexpr Query::op kOperators[] = {
      Query::OP_AND,    Query::OP_OR,      Query::OP_AND_NOT, Query::OP_AND_MAYBE,
      Query::OP_FILTER, Query::OP_SYNONYM, Query::OP_PHRASE,  Query::OP_SCALE_WEIGHT};
  if (depth == 0) {
    const std::size_t which = below(random, kWords.size() + 2);
    if (which < kWords.size()) return Query(kWords[which]);
    return which == kWords.size() ? Query::MatchAll : Query::MatchNothing;
  }
  const Query::op op = kOperators[below(random, std::size(kOperators))];
  if (op == Query::OP_SCALE_WEIGHT) return {op, any_query(random, depth - 1), 0.5};
  std::vector<Query> parts;
  for (std::size_t i = 2 + below(random, 2); i > 0; --i)
    parts.push_back(any_query(random, op == Query::OP_PHRASE ? 0 : depth - 1));
  // Phrases are of words only, as the query compiler makes them.
  if (op == Query::OP_PHRASE)
    for (Query& part : parts)
      if (part.get_type() != Query::LEAF_TERM) part = Query(kWords[0]);
  if (op == Query::OP_AND_NOT)
    for (std::size_t i = 1; i < parts.size(); ++i) parts[i] = without_ranking(parts[i]);
  return {op, parts.begin(), parts.end()};
}

std::set<Xapian::docid> by_engine(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  return {matches.begin(), matches.end()};
}

std::set<Xapian::docid> by_lists(const Xapian::Database& database, const Query& query) {
  std::set<Xapian::docid> found;
  const ArticleSet articles = matching_articles(database, query);
  articles.each([&](Xapian::docid id) { found.insert(id); });
  CHECK(articles.size() == found.size());
  return found;
}

MemoryArchive any_archive(Random& random, int articles) {
  std::vector<Article> made;
  for (int i = 0; i < articles; ++i) made.push_back(any_article(random));
  return MemoryArchive(made);
}

}  // namespace

TEST_CASE("posting lists find what the engine matches") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  const MemoryArchive archive = any_archive(random, 400);
  for (int round = 0; round < 1500; ++round) {
    const Query query = any_query(random, static_cast<int>(below(random, 4)));
    CAPTURE(query.get_description());
    REQUIRE(by_lists(archive.database(), query) == by_engine(archive.database(), query));
  }
}

TEST_CASE("year, month and day terms find what a range of the date slot finds") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  const MemoryArchive archive = any_archive(random, 600);
  const auto& database = archive.database();
  for (int round = 0; round < 500; ++round) {
    const CivilDay first = day_within(random, {2019, 10, 1}, 1000);
    const CivilDay last = day_within(random, first, 1 + below(random, 900));
    CAPTURE(to_iso8601(first), to_iso8601(last));
    const Query range(Query::OP_VALUE_RANGE, slot::kPublished, sortable_moment({.day = first}),
                      sortable_moment({.day = last, .second_of_day = 86'399}));
    const auto found = by_engine(database, range);
    REQUIRE(by_engine(database, dates_query(first, last, database)) == found);
    REQUIRE(by_lists(database, dates_query(first, last, database)) == found);
  }
}

TEST_CASE("a span of a set is what lies within it") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 200; ++round) {
    const auto last = static_cast<Xapian::docid>(1 + below(random, 300));
    ArticleSet set(last);
    for (std::size_t i = below(random, 200); i > 0; --i)
      set.insert(static_cast<Xapian::docid>(1 + below(random, last)));
    const auto first = static_cast<Xapian::docid>(below(random, 330));
    const auto end = static_cast<Xapian::docid>(below(random, 330));
    std::vector<Xapian::docid> expected;
    set.each([&](Xapian::docid id) {
      if (id >= first && id < end) expected.push_back(id);
    });
    std::vector<Xapian::docid> between;
    set.each_between(first, end, [&](Xapian::docid id) { between.push_back(id); });
    CAPTURE(last, first, end);
    CHECK(between == expected);
  }
}
