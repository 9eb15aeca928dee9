// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/settle.h"

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
