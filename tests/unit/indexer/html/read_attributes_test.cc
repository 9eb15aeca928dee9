// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/read_attributes.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue::html;

TEST_CASE("attributes that extraction reads are kept, scripts' and style sheets' are not") {
  for (const auto name : {"class", "HREF", "itemprop", "data-date", "Aria-Hidden"}) {
    CAPTURE(name);
    CHECK(is_read_attribute(name));
  }
  for (const auto name : {"onclick", "style", "src", "data-", ""}) {
    CAPTURE(name);
    CHECK_FALSE(is_read_attribute(name));
  }
}

TEST_CASE("data for scripts is kept where it can be a date or a short name") {
  CHECK(is_read_attribute("data-date", "2024-03-12"));
  CHECK_FALSE(is_read_attribute("data-date", ""));
  CHECK(is_read_attribute("data-x", std::string(64, 'x')));
  CHECK_FALSE(is_read_attribute("data-x", std::string(65, 'x')));
  CHECK(is_read_attribute("class", ""));
}
