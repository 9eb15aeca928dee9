// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/count/tally.h"

#include <catch2/catch.hpp>
#include <utility>

#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

using Counts = std::vector<std::pair<std::string, std::size_t>>;

/// Article i has a tag of three, and one in four no day.
std::vector<Article> papers(int count) {
  std::vector<Article> made;
  for (int i = 0; i < count; ++i) {
    made.push_back(article(
        "Paper " + std::to_string(i), "A word.",
        i % 4 == 3 ? std::nullopt : std::optional(CivilDay{2020 + i % 5, 1 + i % 12, 1 + i % 28})));
    made.back().tags = {"t" + std::to_string(i % 3)};
  }
  return made;
}

ArticleSet set_of(const Archive& archive, const std::vector<Xapian::docid>& ids) {
  ArticleSet found(archive.all().get_lastdocid());
  for (const Xapian::docid id : ids) found.insert(id);
  return found;
}

std::vector<Xapian::docid> numbers(Xapian::docid first, Xapian::docid last) {
  std::vector<Xapian::docid> ids;
  for (Xapian::docid id = first; id <= last; ++id) ids.push_back(id);
  return ids;
}

const std::vector<FacetKind> kKinds = {FacetKind::kTag, FacetKind::kYear};

SearchResult counted(const Archive& archive, const std::vector<Xapian::docid>& ids,
                     std::size_t few) {
  Tally tally(kKinds, few);
  tally.count(archive, {set_of(archive, ids)});
  SearchResult result;
  tally.report(result);
  return result;
}

Counts pairs(const Facet& facet) {
  Counts out;
  for (const FacetCount& count : facet.counts) out.emplace_back(count.value, count.count);
  return out;
}

void check_same(const SearchResult& one, const SearchResult& other) {
  CHECK(one.matches == other.matches);
  CHECK(one.undated == other.undated);
  CHECK(one.dates == other.dates);
  REQUIRE(one.facets.size() == other.facets.size());
  for (std::size_t i = 0; i < one.facets.size(); ++i)
    CHECK(pairs(one.facets[i]) == pairs(other.facets[i]));
}

}  // namespace

TEST_CASE("a tally says how many match, from when to when, and the values of each facet") {
  const SmallArchive small(papers(8));
  const Archive archive = small.open();
  const SearchResult result = counted(archive, {1, 2, 4, 7}, Tally::kFew);
  CHECK(result.matches == 4);
  CHECK(result.undated == 1);
  REQUIRE(result.dates);
  CHECK(result.dates->first == CivilDay{2020, 1, 1});
  CHECK(result.dates->second == CivilDay{2021, 7, 7});
  REQUIRE(result.facets.size() == 2);
  CHECK(pairs(result.facets[0]) == Counts{{"t0", 3}, {"t1", 1}});
  CHECK(pairs(result.facets[1]) == Counts{{"2020", 1}, {"2021", 2}});
}

TEST_CASE("a tally of nothing has no dates") {
  const SmallArchive small(papers(8));
  const Archive archive = small.open();
  for (const auto& ids : {std::vector<Xapian::docid>{}, {4, 8}}) {
    const SearchResult result = counted(archive, ids, Tally::kFew);
    CHECK(result.matches == ids.size());
    CHECK(result.undated == ids.size());
    CHECK_FALSE(result.dates);
  }
}

TEST_CASE("slots, columns, lists of days and a server's way count the same") {
  SmallArchive small(papers(300));
  const auto ids = numbers(20, 250);
  const SearchResult by_slots = counted(small.open(), ids, Tally::kFew);
  CHECK(by_slots.matches == 231);
  check_same(counted(small.open(), ids, 10), by_slots);  // days by lists

  small.make_in_one_piece();
  check_same(counted(small.open(), ids, Tally::kFew), by_slots);  // columns
  small.add(papers(30));                                          // beyond the columns
  check_same(counted(small.open(), ids, Tally::kFew), by_slots);
  const auto more = numbers(290, 330);
  check_same(counted(small.open(), more, Tally::kFew), counted(small.open(), more, 10));

  const Archive archive = small.open();
  Tally remote(kKinds);
  remote.count_remotely(archive.all(), Xapian::Query("word"));
  SearchResult result;
  remote.report(result);
  check_same(result, counted(archive, numbers(1, 330), Tally::kFew));
}
