// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/east_asian.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace backissue;

TEST_CASE("a day is read with the words for what its numbers count") {
  for (const std::string_view text : {"2025年9月19日", "二〇二五年九月十九日", "令和7年9月19日",
                                      "民國114年9月19日", "2025년 9월 19일"}) {
    CAPTURE(text);
    const auto day = east_asian_day_at(DateTokens(text), 0);
    REQUIRE(day);
    CHECK(day->year == 2025);
    CHECK(day->month == 9);
    CHECK(day->day == 19);
    CHECK(day->next == DateTokens(text).size());
  }
}

TEST_CASE("a day may lack its year, a month alone is not a day") {
  const auto day = east_asian_day_at(DateTokens("9月19日"), 0);
  REQUIRE(day);
  CHECK_FALSE(day->year);
  CHECK_FALSE(east_asian_day_at(DateTokens("9月"), 0));
  CHECK_FALSE(east_asian_day_at(DateTokens("words"), 0));
}
