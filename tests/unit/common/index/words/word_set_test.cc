// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/words/word_set.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

TEST_CASE("a set of words holds each once, however many, until it is cleared") {
  WordSet words;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 50'000; ++i)
      REQUIRE(words.insert("word" + std::to_string(i)) == (round == 0));
  CHECK(words.insert(""));
  CHECK(words.size() == 50'001);
  words.clear();
  CHECK(words.size() == 0);
  CHECK(words.insert("word7"));
  CHECK_FALSE(words.insert("word7"));
}
