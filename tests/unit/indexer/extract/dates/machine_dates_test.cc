// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/machine_dates.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

namespace {

const Timestamp kSaved{{2025, 9, 20}, 12 * 3600, std::nullopt};

}  // namespace

TEST_CASE("declared values are read as machines write them") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2025-09-18T08:50+0300", "2025-09-18T08:50:00+03:00"},
      {"2025-09-18 08:50:11", "2025-09-18T08:50:11"},
      {"20250918", "2025-09-18"},
      {"20250918085000", "2025-09-18T08:50:00"},
      {"1758185400", "2025-09-18T08:50:00Z"},
      {"1758185400000", "2025-09-18T08:50:00Z"},
      {"Thu, 18 Sep 2025 08:50:00 GMT", "2025-09-18T08:50:00Z"},
      {"2025-9-18", "2025-09-18"},
      {" 18.09.2025 ", "2025-09-18"}};
  for (const auto& [value, expected] : cases) {
    CAPTURE(value);
    const auto found = read_declared_date(value, {"en", kSaved});
    REQUIRE(found);
    CHECK(to_iso8601(*found) == expected);
  }
  for (const std::string_view value : {"", "2025", "2025-09", "0001-01-01T00:00:00Z", "2031-01-01",
                                       "1599-12-31", "soon", "12345", "99999999"}) {
    CAPTURE(value);
    CHECK_FALSE(read_declared_date(value, {"en", kSaved}));
  }
}

TEST_CASE("the day in an address is found, a month alone is not enough") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"https://x.example/2025/09/18/port-strike.html", "2025-09-18"},
      {"https://x.example/2025/9/8/port-strike", "2025-09-08"},
      {"https://x.example/world/2025/sep/18/port-strike", "2025-09-18"},
      {"https://x.example/2025-09-18-port-strike", "2025-09-18"},
      {"https://x.example/news/port-strike-20250918.html", "2025-09-18"},
      {"https://x.example/2025/0918/a.html", "2025-09-18"},
      {"https://x.example/18-09-2025/a.html", "2025-09-18"},
      {"https://web.example/web/20200101120000/https://x.example/2025/09/18/a", "2025-09-18"},
      {"https://web.example/web/20200101120000/https://x.example/a", "none"},
      {"https://x.example/2025/09/port-strike", "none"},
      {"https://x.example/a?d=2025-09-18", "none"},
      {"https://x.example/id/12345678901", "none"},
      {"", "none"}};
  for (const auto& [url, expected] : cases) {
    CAPTURE(url);
    const auto found = date_in_url(url);
    CHECK((found ? to_iso8601(*found) : "none") == expected);
  }
}
