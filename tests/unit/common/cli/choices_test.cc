// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/choices.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("a choice is its place among the names, or the nearest one is offered") {
  CHECK(choose("color", "never", kWhenNames) == 2U);
  const auto near = choose("color", "nevr", kWhenNames);
  REQUIRE_FALSE(near);
  CHECK(near.error().what == "unknown value 'nevr' of --color");
  CHECK(near.error().mend == "did you mean 'never'?");
  const auto far = choose("color", "zzzzzz", kWhenNames);
  REQUIRE_FALSE(far);
  CHECK(far.error().mend == "choose one of auto, always, never");
}

TEST_CASE("a number keeps to its limits") {
  CHECK(read_number("0", "-n", 5) == 0U);
  CHECK(read_number("5", "-n", 5) == 5U);
  for (const char* wrong : {"", "6", "-1", "1x", "x", "99999999999999999999999"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_number(wrong, "-n", 5));
  }
  const auto few = read_number("0", "--jobs", 8, 1);
  REQUIRE_FALSE(few);
  CHECK(few.error().mend == "write a number from 1 to 8");
}
