// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/container.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

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
