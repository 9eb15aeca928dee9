// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/names.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace backissue;

TEST_CASE("a month's name is read in the language asked for, then in others") {
  const auto month = [](std::string_view text, std::string_view language) {
    const auto found = month_at(DateTokens(text), 0, language);
    return found ? found->month : 0;
  };
  CHECK(month("March", "en") == 3);
  CHECK(month("Sept", "en") == 9);
  CHECK(month("listopad", "hr") == 10);
  CHECK(month("listopad", "cs") == 11);
  CHECK(month("März", "en") == 3);
  CHECK(month("ferry", "en") == 0);
}

TEST_CASE("the words between the parts of a date are known") {
  CHECK(is_date_filler("de"));
  CHECK_FALSE(is_date_filler("ferry"));
  CHECK(is_time_filler("um"));
  CHECK_FALSE(is_time_filler("ferry"));
  CHECK(half_day_of("am") == 0);
  CHECK(half_day_of("pm") == 12);
  CHECK_FALSE(half_day_of("xm"));
  CHECK(zone_offset("utc") == 0);
  CHECK(zone_offset("cest") == 120);
  CHECK_FALSE(zone_offset("cst"));
}
