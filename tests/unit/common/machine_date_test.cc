// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/machine_date.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("machine dates are read whole or not at all") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Thu Feb 29 2024 07:08:09 GMT-0330 (x)", "2024-02-29T07:08:09-03:30"},
      {"Thu, 29 Feb 2024 07:08:09 GMT", "2024-02-29T07:08:09Z"},
      {"Feb 29 2024", "2024-02-29"},
      {"Feb 30 2024 07:08:09 GMT", ""},
      {"29 2024", ""},
      {"Feb 29 2024 27:08:09", "2024-02-29"},
      {"Mon, 9 Feb 26 9:08 +0530", "2026-02-09T09:08:00+05:30"},
      {"09 Feb 99 09:08:07 EST (Eastern)", "1999-02-09T09:08:07-05:00"},
      {"Mon, 17 Dec 2018 11:17:47 -0000", "2018-12-17T11:17:47Z"},
      {"Fri Mar 10 2006 13:40:00 GMT+01:00", "2006-03-10T13:40:00+01:00"},
      {"Mon, 17 Dec 2018 11:17:47 LMT", "2018-12-17T11:17:47"},
      {"Mon, 17 Dec 2018 +0100", "2018-12-17"},
      {"17 Dec (2018)", ""},
      {"", ""},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto found = parse_machine_date(text);
    CHECK((found ? to_iso8601(*found) : "") == expected);
  }
}
