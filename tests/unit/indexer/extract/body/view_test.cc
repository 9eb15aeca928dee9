// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/view.h"

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

TEST_CASE("a page is seen as blocks with what stands above them") {
  const auto tree = tree_of("<main><h1>Bridge opens</h1><article class=story><p>" + kLong +
                            "</p></article></main><ul class=menu><li><a href=/x>World news</a>"
                            "</li></ul><p>Twice</p><p>Twice</p>");
  BodyHints hints;
  hints.title = "Bridge opens";
  const PageView page = view_page(tree, hints);
  REQUIRE(page.title < page.blocks.size());
  CHECK(page.blocks[page.title].block.text == "Bridge opens");
  const auto& story = page.blocks[block_with(page, kLong)];
  CHECK(story.path.to_article == 1);
  CHECK(story.path.to_main == 2);
  CHECK(story.path.to_list == kFar);
  CHECK(story.path.in_other_article);  // the headline is outside of it
  CHECK(story.link_share == 0.F);
  CHECK(story.prose > 0.F);
  const auto& item = page.blocks[block_with(page, "World news")];
  CHECK(item.link_share == 1.F);
  CHECK(item.path.to_list < kFar);
  CHECK(page.blocks[block_with(page, "Twice")].repeats == 2);
  CHECK(page.mass[0].blocks == page.blocks.size());
  (void)kOther;
}
