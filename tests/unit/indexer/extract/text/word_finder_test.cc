// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/word_finder.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

TEST_CASE("a text has the signs of all lists that it has a word of") {
  static constexpr std::array<std::string_view, 3> kDates = {"date", "data-", "день"};
  static constexpr std::array<std::string_view, 2> kAsides = {"teaser", "da"};
  const WordFinder finder = {{kDates, 1}, {kAsides, 2}};
  const std::pair<std::string_view, WordFinder::Signs> cases[] = {
      {"", 0},         {"d", 0},      {"dat", 2},          {"update", 3},
      {"xteaserx", 2}, {"tease", 0},  {"сегодня день", 1}, {"ден", 0},
      {"data-x", 3},   {"d-a-t-e", 0}};
  for (const auto& [text, signs] : cases) {
    CAPTURE(text);
    CHECK(finder.find(text) == signs);
    CHECK(finder.is_in(text) == (signs != 0));
  }
}
