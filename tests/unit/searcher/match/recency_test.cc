// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/recency.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/articles.h"
#include "tests/support/memory_archive.h"

using namespace backissue;

namespace {

const MemoryArchive& archive() {
  static const MemoryArchive made(
      {article("Old", "The port strike of the year began when the dockers met.",
               CivilDay{2015, 3, 1}),
       article("New", "The port strike of the year began when the dockers met.",
               CivilDay{2025, 3, 1}),
       article("Undated", "The port strike of the year began when the dockers met."),
       article("Newer, and hardly about it", "A port, and much else that has to do with ships.",
               CivilDay{2025, 9, 1})});
  return made;
}

}  // namespace

TEST_CASE("the gain of an article falls with its age and never rises") {
  const CivilDay newest{2025, 9, 18};
  CHECK(recency_share(newest, newest) > 0.95);
  CHECK(recency_share({2026, 1, 1}, newest) == recency_share(newest, newest));
  CHECK(recency_share({2024, 9, 18}, newest) == Approx(0.5).margin(0.07));
  CHECK(recency_share({2010, 1, 1}, newest) == 0);
  double last = 1;
  for (long age = 0; age < 4000; ++age) {
    const double share = recency_share(plus_days(newest, -age), newest);
    REQUIRE(share <= last);
    REQUIRE(last - share < 1 / 7.0);
    last = share;
  }
}

TEST_CASE("the query gives each article the gain of its day") {
  const CivilDay newest = newest_day(archive().database(), {2030, 1, 1});
  CHECK(newest == CivilDay{2025, 9, 1});
  CHECK(newest_day(archive().database(), {2020, 1, 1}) == CivilDay{2020, 1, 1});
  Xapian::Enquire enquire(archive().database());
  enquire.set_query(recency_query(newest, 10, archive().database()));
  const Xapian::MSet found = enquire.get_mset(0, 9);
  REQUIRE(found.size() == 2);
  CHECK(*found[0] == 4);
  CHECK(found[0].get_weight() == Approx(10 * recency_share({2025, 9, 1}, newest)));
  CHECK(*found[1] == 2);
  CHECK(found[1].get_weight() == Approx(10 * recency_share({2025, 3, 1}, newest)));
}
