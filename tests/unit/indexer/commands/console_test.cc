// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands/console.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace backissue;

namespace {
std::size_t eighty() {
  return 80;
}
}  // namespace

TEST_CASE("progress is shown where it is asked for, or on a terminal") {
  const ProgressPlace file{stderr, false, eighty};
  const ProgressPlace terminal{stderr, true, eighty};
  CHECK_FALSE(Progress(When::kAuto, file).is_shown());
  CHECK(Progress(When::kAuto, terminal).is_shown());
  CHECK(Progress(When::kAlways, file).is_shown());
  CHECK_FALSE(Progress(When::kNever, terminal).is_shown());
}

TEST_CASE("a report that cannot be opened or written is said once") {
  Report none;
  CHECK(none.open(""));
  CHECK(none.finish());
  Report nowhere;
  const auto opened = nowhere.open("/nowhere/at/all");
  REQUIRE_FALSE(opened);
  CHECK(opened.error().what.find("cannot write report '/nowhere/at/all'") == 0);
}
