// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/view.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/body_pages.h"

using namespace backissue;

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
