// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/clean.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/body_pages.h"

using namespace backissue;

TEST_CASE("the headline and what is said again are dropped from the likely blocks") {
  const auto tree = tree_of("<div><h1>Bridge opens at last</h1><section><p>" + kLong + "</p><p>" +
                            kOther + "</p></section><blockquote>" + kLong + "</blockquote></div>");
  BodyHints hints;
  hints.title = "Bridge opens at last";
  const PageView page = view_page(tree, hints);
  REQUIRE(page.blocks.size() == 4);
  const auto kept = choose_blocks(page, {1, 1, 1, 1}, tree.find(html::Tag::kDiv));
  CHECK(kept == std::vector<bool>{false, true, true, false});
}

TEST_CASE("chosen blocks are paragraphs, the cells of a row one paragraph") {
  const auto tree = tree_of(
      "<p>First.</p><table><tr><td>Length</td><td>90 m</td></tr>"
      "<tr><td>Height</td><td>12 m</td></tr></table>");
  const PageView page = view_page(tree, {});
  const Body body = assemble(page, std::vector<bool>(page.blocks.size(), true), html::kNoNode);
  CHECK(body.text == "First.\n\nLength 90 m\n\nHeight 12 m");
  CHECK(body.first == page.blocks.front().block.first);
  CHECK(body.last == page.blocks.back().block.first);
  CHECK(assemble(page, std::vector<bool>(page.blocks.size(), false), html::kNoNode).text.empty());
  (void)block_with;
}
