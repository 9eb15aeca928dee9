// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/tokens.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("text is cut into numbers, folded words and marks") {
  const DateTokens tokens("19. SEPT. 2025");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens.is_number(0));
  CHECK(tokens[0].value == 19);
  CHECK(tokens[0].digits == 2);
  CHECK(tokens.is_mark(1, U'.'));
  CHECK(tokens[1].glued);
  CHECK(tokens.word(2) == "sept");
  CHECK_FALSE(tokens[2].glued);
  CHECK(tokens[4].value == 2025);
  CHECK(tokens[4].begin == 10);
  CHECK(tokens[4].end == 14);
}

TEST_CASE("digits of every script count, and words lose case and accents") {
  CHECK(DateTokens("१२")[0].value == 12);
  CHECK(DateTokens("١٩")[0].value == 19);
  CHECK(DateTokens("Février").word(0) == "fevrier");
  CHECK(DateTokens("年月").size() == 2);
}

TEST_CASE("past the end there is nothing") {
  const DateTokens tokens("");
  CHECK(tokens.size() == 0);
  CHECK(tokens.word(3).empty());
  CHECK_FALSE(tokens.is_number(3));
  CHECK_FALSE(tokens.is_mark(3, U'.'));
}
