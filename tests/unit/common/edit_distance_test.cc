// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/edit_distance.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <tuple>

#include "common/text.h"

using namespace backissue;

TEST_CASE("edits are insertions, deletions, replacements and swaps of neighbours") {
  const std::tuple<std::string_view, std::string_view, std::size_t> cases[] = {
      {"", "", 0},         {"port", "port", 0}, {"port", "ports", 1}, {"port", "pert", 1},
      {"port", "prot", 1}, {"port", "", 4},     {"ca", "abc", 3},     {"kitten", "sitting", 3}};
  for (const auto& [a, b, expected] : cases) {
    CAPTURE(a, b);
    CHECK(edit_distance(a, b) == expected);
    CHECK(edit_distance(b, a) == expected);
  }
}

TEST_CASE("beyond the bound any greater number will do") {
  EditRows rows;
  CHECK(bounded_edit_distance(std::string_view("abcdefgh"), std::string_view("zzzzzzzz"), 2, rows) >
        2);
}
