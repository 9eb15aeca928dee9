// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/columns.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

TEST_CASE("width counts columns, not characters") {
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"abc", 3}, {"港口", 4}, {"e\u0301", 1}, {"\u0628\u064E", 1}, {"", 0}, {"ｱ", 1}, {"Ａ", 2}};
  for (const auto& [text, width] : cases) {
    CAPTURE(text);
    CHECK(display_width(text) == width);
  }
}

TEST_CASE("a hit's marks are as wide as the output writes them") {
  const std::string text = {'a', kHitBegin, 'b', kHitEnd, kFixedSpace, 'c'};
  CHECK(display_width(text) == 4);
  CHECK(display_width(text, 2) == 8);
}

TEST_CASE("lines break at spaces, and inside what is longer than a line") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("abcdefgh ij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrap("港口罢工", 5) == std::vector<std::string>{"港口", "罢工"});
  CHECK(wrap("", 5) == std::vector<std::string>{""});
}

TEST_CASE("no line is broken at a fixed space or begins with a closing mark") {
  CHECK(wrap(std::string("one two") + kFixedSpace + "x", 7) ==
        std::vector<std::string>{"one", std::string("two") + kFixedSpace + "x"});
  CHECK(wrap("港口罢工。", 8) == std::vector<std::string>{"港口罢", "工。"});
}
