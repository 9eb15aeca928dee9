// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/choice.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/body_pages.h"

using namespace backissue;

TEST_CASE("the model's likely blocks are the text, the rules' where it finds next to none") {
  const auto tree =
      tree_of("<article><p>" + kLong + "</p><p>" + kOther +
              "</p></article><div class=related><a href=/x>Ferry timetable</a></div>");
  const PageView page = view_page(tree, {});
  std::vector<float> likely(page.blocks.size(), -1.F);
  likely[block_with(page, kLong)] = 2;
  likely[block_with(page, kOther)] = 1;
  const std::vector<float> none(page.blocks.size(), -1.F);
  const Choice by_model = choose_text(page, likely, none);
  CHECK(by_model.container == tree.find(html::Tag::kArticle));
  CHECK(by_model.words > kTooFewWords);
  CHECK(by_model.likeliest == 2.F);
  CHECK(by_model.kept[block_with(page, kLong)]);
  CHECK_FALSE(by_model.kept[block_with(page, "Ferry timetable")]);
  CHECK(choose_text(page, none, likely).kept == by_model.kept);
}
