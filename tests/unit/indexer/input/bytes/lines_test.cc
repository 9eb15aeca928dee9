// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/bytes/lines.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/support/made_source.h"

using namespace backissue;

namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t step) {
  const auto source = made_source(text, step);
  Lines lines(*source);
  std::vector<std::string> found;
  for (std::string_view line; lines.next(line);) {
    CHECK(lines.is_start());
    found.emplace_back(line);
  }
  return found;
}

}  // namespace

TEST_CASE("lines keep their ends") {
  for (const std::size_t step : {1, 2, 7, 1000}) {
    CAPTURE(step);
    CHECK(lines_of("a\r\n\nbc\nd", step) == std::vector<std::string>{"a\r\n", "\n", "bc\n", "d"});
    CHECK(lines_of("", step).empty());
    CHECK(lines_of("\n", step) == std::vector<std::string>{"\n"});
  }
}

TEST_CASE("a line longer than the buffer comes in stretches, and only the first begins it") {
  const std::string text(200'000, 'x');
  const auto source = made_source(text + "\nend\n", 50'000);
  Lines lines(*source);
  std::string all;
  std::string begun;
  for (std::string_view line; lines.next(line);) {
    begun += lines.is_start() ? '1' : '0';
    all += line;
  }
  CHECK(all == text + "\nend\n");
  CHECK(begun == "10001");
}
