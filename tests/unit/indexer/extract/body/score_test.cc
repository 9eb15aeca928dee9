// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/score.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

const std::string kLong =
    "The new harbour bridge opened to traffic on Monday, two years later than planned and far over "
    "its budget.";
const std::string kOther =
    "Thousands of people walked across before the first lorries came, and the mayor spoke of a day "
    "to remember.";

std::size_t block_with(const PageView& page, std::string_view text) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    if (page.blocks[i].block.text.find(text) != std::string::npos) return i;
  FAIL("no such block");
  return 0;
}

}  // namespace

TEST_CASE("sentences score over 0, furniture under it") {
  const auto tree = tree_of("<article><p>" + kLong + "</p><p>" + kOther +
                            "</p></article><div class=related><a href=/x>Ferry timetable</a></div>"
                            "<footer>© 2020 The Morning Tide</footer>");
  const PageView page = view_page(tree, {});
  const auto scores = score_blocks(page);
  REQUIRE(scores.size() == page.blocks.size());
  CHECK(scores[block_with(page, kLong)] > 0);
  CHECK(scores[block_with(page, kOther)] > 0);
  CHECK(scores[block_with(page, "Ferry timetable")] < 0);
  CHECK(scores[block_with(page, "Morning Tide")] < 0);
}
