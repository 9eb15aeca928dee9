// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/blocks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

TEST_CASE("a dump is cut into paragraphs, single lines and items") {
  const std::string paragraph =
      "The ferry to the outer island will sail four days a week from October, the operator said on "
      "Wednesday, down from six now, and the council wants its money back.";
  const auto blocks =
      read_dump("Ferry runs again\n\n   " + paragraph + "\n\n   * Home\n   * World\n");
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].text == "Ferry runs again");
  CHECK(blocks[0].key == "ferry runs again");
  CHECK(blocks[0].before_blank);
  CHECK_FALSE(blocks[0].prose);
  CHECK(blocks[1].prose);
  CHECK(blocks[1].text == paragraph);
  CHECK(blocks[2].text == "Home");
  CHECK(blocks[2].bullet);
}

TEST_CASE("a line that comes again is marked, and an empty text has no blocks") {
  const auto blocks = read_dump("Daily Post\n\nFerry runs\n\nDaily Post\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].repeated);
  CHECK_FALSE(blocks[1].repeated);
  CHECK(read_dump("").empty());
}
