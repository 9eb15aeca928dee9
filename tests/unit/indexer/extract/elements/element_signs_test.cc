// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/elements/element_signs.h"
#include "indexer/html/parse.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

namespace {

enum Sign : ElementSigns::Signs { kByline = 1, kTags = 2 };

constexpr std::array<std::string_view, 2> kBylines = {"byline", "signed"};
constexpr std::array<std::string_view, 1> kTagBeginnings = {"tag"};

ElementSigns::Signs read_signs(std::string_view value) {
  static const SignWords kWords = {{kBylines, kByline}, {kTagBeginnings, kTags, true}};
  return kWords.signs_of(value);
}

}  // namespace

TEST_CASE("words of a value are cut where letters end and camelCase begins a word") {
  CHECK(words_of("articleByline author--name") == " article byline author name ");
  CHECK(words_of("ABTest2x") == " abtest x ");
  CHECK(words_of("") == " ");
}

TEST_CASE("a word is found whole, a beginning at a word's beginning") {
  CHECK(has_word(" article byline ", {"tags", "byline"}));
  CHECK_FALSE(has_word(" article bylines ", {"byline"}));
  CHECK_FALSE(has_word(" ", {"byline"}));
  const std::pair<std::string_view, ElementSigns::Signs> cases[] = {
      {"article-byline", kByline},
      {"articleByline", kByline},
      {"bylines", 0},
      {"BYLINE taglist", kByline | kTags},
      {"subtags", 0},
      {"", 0},
      {"t ag", 0},
      {"tag", kTags},
      {"1signed2", kByline}};
  for (const auto& [value, signs] : cases) {
    CAPTURE(value);
    CHECK(read_signs(value) == signs);
  }
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
