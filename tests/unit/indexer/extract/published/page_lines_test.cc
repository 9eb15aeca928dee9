// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/page_lines.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

const PageLine* line_with(const PageLines& page, std::string_view text) {
  for (const auto& line : page.lines)
    if (line.text.find(text) != std::string::npos) return &line;
  return nullptr;
}

}  // namespace

TEST_CASE("a line knows what tells a byline from a teaser") {
  const auto tree = tree_of(
      "<h1>Ferry runs</h1><p class=pubdate>12 March 2024</p>"
      "<aside><p><a href=/x>Other story, 13 March 2024</a></p></aside>"
      "<figure><figcaption>The quay in 2019</figcaption></figure>");
  const PageLines page = page_lines(tree, "Ferry runs", html::kNoNode);
  const auto* day = line_with(page, "12 March");
  REQUIRE(day);
  CHECK(day->named_date);
  CHECK_FALSE(day->aside);
  CHECK(day->link_share == 0.F);
  const auto* teaser = line_with(page, "13 March");
  REQUIRE(teaser);
  CHECK(teaser->aside);
  CHECK(teaser->link_share == 1.F);
  const auto* caption = line_with(page, "2019");
  REQUIRE(caption);
  CHECK(caption->figure);
  CHECK(page.headline != html::kNoNode);
}

TEST_CASE("an element's date for machines goes with its line") {
  const auto tree = tree_of(
      "<h1>h</h1><p><time datetime=2024-03-12 pubdate>Tuesday</time></p>"
      "<p><span itemprop=dateModified content=2024-03-13>Wednesday</span></p>");
  const PageLines page = page_lines(tree, "h", html::kNoNode);
  const auto* published = line_with(page, "Tuesday");
  REQUIRE(published);
  REQUIRE(published->elements.size() == 1);
  CHECK(published->elements[0].value == "2024-03-12");
  CHECK(published->elements[0].is_published);
  const auto* modified = line_with(page, "Wednesday");
  REQUIRE(modified);
  REQUIRE(modified->elements.size() == 1);
  CHECK(modified->elements[0].is_modified);
  CHECK(modified->elements[0].is_itemprop);
}

TEST_CASE("long prose keeps its beginning where that may be a dateline") {
  const auto tree = tree_of("<h1>h</h1><p>Lisbon, 12 March 2024. " + std::string(500, 'a') +
                            "</p><p>" + std::string(500, 'b') + "</p>");
  const PageLines page = page_lines(tree, "h", html::kNoNode);
  REQUIRE(page.lines.size() >= 2);
  CHECK(page.lines[page.lines.size() - 2].dateline.starts_with("Lisbon, 12 March 2024"));
  CHECK(page.lines.back().dateline.empty());
}
