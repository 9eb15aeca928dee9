// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/score.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/body_pages.h"

using namespace backissue;

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
