// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/settle.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/body_pages.h"

using namespace backissue;

TEST_CASE("a page that shows next to none of the text it declares has the declared one") {
  const auto tree = tree_of("<p>Loading</p>");
  BodyHints hints;
  hints.declared_body = kLong + "\n\n" + kOther;
  const PageView page = view_page(tree, hints);
  const std::vector<float> none(page.blocks.size(), -1.F);
  const Body body = settle_body(page, hints, none, none);
  CHECK(body.text == hints.declared_body);
  CHECK_FALSE(body.refused);
}

TEST_CASE("a page without text is refused, one with text is not") {
  const auto tree = tree_of("<p>" + kLong + "</p><p>" + kOther + "</p>");
  const PageView page = view_page(tree, {});
  const std::vector<float> none(page.blocks.size(), -1.F);
  CHECK_FALSE(settle_body(page, {}, std::vector<float>(page.blocks.size(), 1.F), none).refused);
  const auto empty = tree_of("<p></p>");
  CHECK(settle_body(view_page(empty, {}), {}, {}, {}).refused == Reason::kNoArticle);
  (void)block_with;
}
