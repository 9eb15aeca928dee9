// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/container.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/body_pages.h"

using namespace backissue;

TEST_CASE("the container is the innermost element around the likely blocks") {
  const auto tree = tree_of("<div><section><p>" + kLong + "</p><p>" + kOther +
                            "</p></section><ul><li>World</li><li>Sport</li></ul></div>");
  const PageView page = view_page(tree, {});
  std::vector<float> scores(page.blocks.size(), -1.F);
  scores[block_with(page, kLong)] = 1;
  scores[block_with(page, kOther)] = 1;
  CHECK(choose_container(page, scores) == tree.find(html::Tag::kSection));
  scores[block_with(page, kOther)] = -1;
  CHECK(choose_container(page, scores) == tree.find(html::Tag::kP));
}

TEST_CASE("a page without likely blocks has no container") {
  const auto tree = tree_of("<p>World</p>");
  const PageView page = view_page(tree, {});
  CHECK(choose_container(page, std::vector<float>(page.blocks.size(), -1.F)) == html::kNoNode);
}
