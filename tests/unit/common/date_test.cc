// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

TEST_CASE("an ISO 8601 moment reads back as it was written") {
  for (const char* text :
       {"2025-09-18", "2025-09-18T08:50:00", "2025-09-18T08:50:00Z", "1999-12-31T23:59:59-03:30"}) {
    CAPTURE(text);
    const auto moment = parse_iso8601(text);
    REQUIRE(moment);
    CHECK(to_iso8601(*moment) == text);
  }
}

TEST_CASE("looser spellings of ISO 8601 are read and wrong ones refused") {
  const std::pair<const char*, const char*> cases[] = {
      {"2025-09-18 08:50", "2025-09-18T08:50:00"},
      {" 2025-09-18T08:50:00.123456+0300 ", "2025-09-18T08:50:00+03:00"},
      {"2025-09-18T08:50+03", "2025-09-18T08:50:00+03:00"},
      {"2025-09-18T", "2025-09-18"},
      {"2024-02-29", "2024-02-29"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    REQUIRE(parse_iso8601(text));
    CHECK(to_iso8601(*parse_iso8601(text)) == expected);
  }
  for (const char* text :
       {"", "2025", "2025-13-01", "2025-02-30", "2025-09-18T25:00", "2025-09-18x", "0000-00-00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso8601(text));
  }
}

TEST_CASE("days and months are counted over ends of months and years") {
  CHECK(plus_days({2024, 2, 28}, 2) == CivilDay{2024, 3, 1});
  CHECK(plus_days({2025, 1, 1}, -1) == CivilDay{2024, 12, 31});
  CHECK(plus_months({2025, 1, 31}, 1) == CivilDay{2025, 2, 28});
  CHECK(plus_months({2025, 1, 15}, -13) == CivilDay{2023, 12, 15});
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_from_number(day_number({1963, 11, 22})) == CivilDay{1963, 11, 22});
}

TEST_CASE("ISO weeks start on the Monday of the week that holds 4 January") {
  CHECK(iso_week_start(2024, 10) == CivilDay{2024, 3, 4});
  CHECK(iso_week_start(2021, 1) == CivilDay{2021, 1, 4});
  CHECK(iso_week_start(2020, 53) == CivilDay{2020, 12, 28});
  CHECK_FALSE(iso_week_start(2021, 53));
}

TEST_CASE("a zoned moment names the same instant in UTC") {
  CHECK(to_iso8601(to_utc(*parse_iso8601("2025-09-18T01:30:00+03:00"))) == "2025-09-17T22:30:00Z");
  CHECK(to_iso8601(from_unix_time(-1)) == "1969-12-31T23:59:59Z");
}
