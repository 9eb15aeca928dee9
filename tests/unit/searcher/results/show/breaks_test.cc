// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/breaks.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text.h"
#include "tests/support/random.h"

using namespace backissue;

TEST_CASE("steps count code points of any length, to the ends of the text at most") {
  Random random(20261128);
  const std::string letters[] = {"a", "b", " ", "é", "ж", "漢", "字", "😀"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    std::vector<std::size_t> begins;
    for (auto left = below(random, 40); left > 0; --left) {
      begins.push_back(text.size());
      text += pick(random, letters);
    }
    begins.push_back(text.size());
    const std::size_t from = below(random, begins.size());
    const std::size_t count = below(random, 50);
    CAPTURE(text, from, count);
    const std::size_t last = begins.size() - 1;
    REQUIRE(step_on(text, begins[from], count) == begins[std::min(from + count, last)]);
    REQUIRE(step_back(text, begins[from], count) == begins[from - std::min(from, count)]);
    REQUIRE(count_code_points(text) == last);
  }
}

TEST_CASE("a mark that belongs to a word ends no sentence") {
  const std::pair<std::string, std::vector<std::string>> cases[] = {
      {"It rained. Boats left.", {"It rained. Boats left.", "Boats left."}},
      {"Stop that now! Boats left.", {"Stop that now! Boats left.", "Boats left."}},
      {"Hurrah! Rim Inc sold it.", {"Hurrah! Rim Inc sold it."}},
      {"He sold Yoohoo! Inc last week.", {"He sold Yoohoo! Inc last week."}},
      {"Dr. Calado left. So did we.", {"Dr. Calado left. So did we.", "So did we."}},
      {"Was it Calado? Nobody knew.", {"Was it Calado? Nobody knew.", "Nobody knew."}}};
  for (const auto& [text, sentences] : cases) {
    CAPTURE(text);
    std::vector<Break> breaks;
    find_breaks(text, 0, text.size(), breaks);
    std::vector<std::string> found;
    for (const Break& one : breaks)
      if (one.sentence && one.begin < text.size()) found.push_back(text.substr(one.begin));
    CHECK(found == sentences);
  }
}
