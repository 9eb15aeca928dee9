// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

namespace {
constexpr std::array<std::string_view, 4> kNames = {"newest", "oldest", "", "relevance"};
}

TEST_CASE("a mistyped name finds the one that was meant") {
  const std::pair<std::string_view, std::string_view> cases[] = {{"newst", "newest"},
                                                                 {"OLDEST", "oldest"},
                                                                 {"rel", "relevance"},
                                                                 {"zzz", ""},
                                                                 {"relevnace", "relevance"}};
  for (const auto& [typed, expected] : cases) {
    CAPTURE(typed);
    CHECK(nearest_name(typed, kNames) == expected);
  }
}

TEST_CASE("names further off than allowed are not offered, nor empty ones") {
  CHECK(nearest_within("nwst", kNames, 2) == "newest");
  CHECK(nearest_within("nwst", kNames, 1).empty());
  CHECK(nearest_within("x", kNames, 2).empty());
  CHECK(nearest_within("", {}, 2).empty());
}
