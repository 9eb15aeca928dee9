// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/time.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

using namespace backissue;

namespace {

constexpr int minutes(int hour, int minute) {
  return (hour * 60 + minute) * 60;
}

}  // namespace

TEST_CASE("times of day are read as papers write them") {
  const std::pair<std::string_view, int> cases[] = {{"08:50", minutes(8, 50)},
                                                    {"8h50", minutes(8, 50)},
                                                    {"20時08分", minutes(20, 8)},
                                                    {"8:50 p.m.", minutes(20, 50)},
                                                    {"12:10 a.m.", minutes(0, 10)}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto time = clock_time_at(DateTokens(text), 0, TimeStyle::kStrict);
    REQUIRE(time);
    CHECK(time->second_of_day == expected);
  }
}

TEST_CASE("what may be another number is a time only behind a word that announces one") {
  CHECK_FALSE(clock_time_at(DateTokens("8.50"), 0, TimeStyle::kStrict));
  CHECK(clock_time_at(DateTokens("8.50"), 0, TimeStyle::kLoose)->second_of_day == minutes(8, 50));
  CHECK(clock_time_after(DateTokens(", um 8 Uhr"), 0)->second_of_day == minutes(8, 0));
  CHECK_FALSE(clock_time_at(DateTokens("25:00"), 0, TimeStyle::kStrict));
  CHECK_FALSE(clock_time_at(DateTokens("words"), 0, TimeStyle::kStrict));
}

TEST_CASE("a zone goes with its time") {
  const auto zone = [](std::string_view text) {
    return clock_time_at(DateTokens(text), 0, TimeStyle::kStrict)->utc_offset_minutes;
  };
  CHECK(zone("8:50 UTC") == 0);
  CHECK(zone("8:50 EST") == -300);
  CHECK_FALSE(zone("8:50"));
}
