// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/calendar.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("no paper had a day before 1600 or one that the calendar lacks") {
  CHECK(is_plausible_day({1600, 1, 1}));
  CHECK(is_plausible_day({2200, 12, 31}));
  CHECK(is_plausible_day({2024, 2, 29}));
  for (const CivilDay day :
       {CivilDay{1599, 12, 31}, CivilDay{2201, 1, 1}, CivilDay{2023, 2, 29}, CivilDay{2024, 13, 1}})
    CHECK_FALSE(is_plausible_day(day));
}

TEST_CASE("years of other eras and of two digits are years of the common era") {
  CHECK(common_era_year(2568) == 2025);
  CHECK(common_era_year(2025) == 2025);
  const Timestamp saved{{2025, 9, 20}, std::nullopt, std::nullopt};
  CHECK(full_year(25, saved) == 2025);
  CHECK(full_year(26, saved) == 2026);
  CHECK(full_year(27, saved) == 1927);
  CHECK(full_year(68, std::nullopt) == 2068);
  CHECK(full_year(69, std::nullopt) == 1969);
}

TEST_CASE("Persian days are days of the common calendar") {
  CHECK(from_persian(1403, 1, 1) == CivilDay{2024, 3, 20});
  CHECK(from_persian(1404, 1, 1) == CivilDay{2025, 3, 21});
  CHECK(from_persian(1404, 6, 31) == CivilDay{2025, 9, 22});
  CHECK_FALSE(from_persian(1404, 13, 1));
  CHECK_FALSE(from_persian(1100, 1, 1));
}

TEST_CASE("three numbers are a day in the order of the language, or in the only one there is") {
  const auto read = [](int a, int b, bool month_first) {
    return read_numeric({{{a, 2}, {b, 2}, {2025, 4}}}, month_first, false, std::nullopt);
  };
  CHECK(read(5, 9, true)->day == CivilDay{2025, 5, 9});
  CHECK(read(5, 9, false)->day == CivilDay{2025, 9, 5});
  CHECK(read(5, 9, true)->ambiguous);
  CHECK(read(19, 9, true)->day == CivilDay{2025, 9, 19});
  CHECK_FALSE(read(19, 9, true)->ambiguous);
  CHECK_FALSE(read(19, 19, true));
}
