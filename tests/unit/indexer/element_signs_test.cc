// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/element_signs.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

enum Sign : ElementSigns::Signs { kByline = 1, kTags = 2 };

ElementSigns::Signs read_signs(std::string_view value) {
  const std::string words = words_of(value);
  return static_cast<ElementSigns::Signs>((has_word(words, {"byline"}) ? kByline : 0) |
                                          (has_prefix(words, {"tag"}) ? kTags : 0));
}

}  // namespace

TEST_CASE("words of a value are cut where letters end and camelCase begins a word") {
  CHECK(words_of("articleByline author--name") == " article byline author name ");
  CHECK(words_of("ABTest2x") == " abtest x ");
  CHECK(words_of("") == " ");
}

TEST_CASE("a word is found whole, a prefix at a word's beginning") {
  CHECK(has_word(" article byline ", {"tags", "byline"}));
  CHECK_FALSE(has_word(" article bylines ", {"byline"}));
  CHECK(has_prefix(" article bylines ", {"byline"}));
  CHECK_FALSE(has_prefix(" subtags ", {"tag"}));
  CHECK_FALSE(has_word(" ", {"byline"}));
}

TEST_CASE("an element says what any of its naming attributes says") {
  const auto parsed =
      html::parse("<p class=byline id=tagged><b title=byline>x</b><i class=Byline>", {});
  REQUIRE(parsed.tree);
  const auto& tree = *parsed.tree;
  ElementSigns signs(tree, naming_attributes(), read_signs);
  CHECK(signs.of(tree.find(html::Tag::kP)) == (kByline | kTags));
  CHECK(signs.of(tree.find(html::Tag::kB)) == 0);
  CHECK(signs.of(tree.find(html::Tag::kI)) == kByline);
}
