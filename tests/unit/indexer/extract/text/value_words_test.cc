// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/value_words.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace backissue;

namespace {

std::vector<std::string> words_in(std::string_view value) {
  std::vector<std::string> words;
  each_value_word(value, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

}  // namespace

TEST_CASE("a value is cut where letters end and where camelCase begins a word") {
  using Words = std::vector<std::string>;
  CHECK(words_in("articleByline author--name") == Words{"article", "byline", "author", "name"});
  CHECK(words_in("HTMLBlock2 x") == Words{"htmlblock", "x"});
  CHECK(words_in("--") == Words{});
  CHECK(words_in("").empty());
}

TEST_CASE("what lies far behind is not looked at") {
  CHECK(words_in(std::string(512, ' ') + "byline").empty());
  CHECK(words_in(std::string(1000, 'a')).front().size() == 512);
}
