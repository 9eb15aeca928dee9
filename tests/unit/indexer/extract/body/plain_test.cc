// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/plain.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/body_pages.h"

using namespace backissue;

TEST_CASE("on a page with next to no menu short paragraphs are raised over 0") {
  const auto tree = tree_of("<p>" + kLong + "</p><p>Then it rained.</p><p>" + kOther +
                            "</p><p>© 2020 The Morning Tide</p>");
  const PageView page = view_page(tree, {});
  std::vector<float> scores(page.blocks.size(), -1.F);
  keep_plain_text(page, scores);
  CHECK(scores[block_with(page, "Then it rained.")] > 0);
  CHECK(scores[block_with(page, "Morning Tide")] < 0);
}

TEST_CASE("a busy page is left as it is") {
  std::string menu;
  for (int i = 0; i < 20; ++i)
    menu += "<div><a href=/x>World news " + std::to_string(i) + "</a></div>";
  const auto tree = tree_of(menu + "<p>" + kLong + "</p><p>" + kOther + "</p>");
  const PageView page = view_page(tree, {});
  std::vector<float> scores(page.blocks.size(), -1.F);
  keep_plain_text(page, scores);
  CHECK(scores == std::vector<float>(page.blocks.size(), -1.F));
}
