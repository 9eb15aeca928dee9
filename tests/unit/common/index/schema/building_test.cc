// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/building.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("parts are named so that names sort as numbers do") {
  CHECK(part_name(7) < part_name(12));
  for (const std::size_t number : {0, 7, 999'999}) CHECK(part_number(part_name(number)) == number);
  for (const auto* name : {"merged", "part-", "part-x", "part-1x", "trial-1"})
    CHECK_FALSE(part_number(name));
}

TEST_CASE("the parts' folder is named like the database") {
  CHECK(building_folder("/nowhere/at/all") == "/nowhere/at/all.building");
  CHECK(building_folder("/usr/../usr") == "/usr.building");
}
