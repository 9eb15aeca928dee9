// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/relative.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace backissue;

TEST_CASE("phrases count back in the language of the page and in English") {
  struct Case {
    std::string_view language;
    std::string_view text;
    RelativeUnit unit;
    long count;
  };
  const Case cases[] = {{"en", "yesterday", RelativeUnit::kDay, 1},
                        {"en", "today", RelativeUnit::kDay, 0},
                        {"en", "2 hours ago", RelativeUnit::kHour, 2},
                        {"de", "vorgestern", RelativeUnit::kDay, 2},
                        {"de", "2 hours ago", RelativeUnit::kHour, 2},
                        {"fr", "il y a 2 heures", RelativeUnit::kHour, 2},
                        {"zh", "3小时前", RelativeUnit::kHour, 3}};
  for (const auto& [language, text, unit, count] : cases) {
    CAPTURE(language, text);
    const auto found = RelativePhrases(language).find(DateTokens(text), 0);
    REQUIRE(found);
    CHECK(found->unit == unit);
    CHECK(found->count == count);
  }
  CHECK_FALSE(RelativePhrases("en").find(DateTokens("2 ferries ago"), 0));
}

TEST_CASE("hours back leave a time, days back do not") {
  const Timestamp saved{{2025, 9, 20}, 12 * 3600, std::nullopt};
  const auto day = count_back({RelativeUnit::kDay, 1, 0}, saved);
  CHECK(day.day == CivilDay{2025, 9, 19});
  CHECK_FALSE(day.second_of_day);
  const auto hours = count_back({RelativeUnit::kHour, 13, 0}, saved);
  CHECK(hours.day == CivilDay{2025, 9, 19});
  CHECK(hours.second_of_day == 23 * 3600);
}
