// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/outline.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/extract/text_dump/dates.h"

using namespace backissue;

TEST_CASE("the headline is the line before a byline and prose, the text what follows") {
  const std::string prose =
      "The ferry to the outer island will sail four days a week from October, the operator said on "
      "Wednesday, down from six now, and the council wants its money back.";
  const auto blocks = read_dump(
      "Home\n\nWorld\n\nFerry runs again\n\nBy Ines Calado\n\n12 March "
      "2024\n\n" +
      prose + "\n\n" + prose + " Again.\n\nRelated stories\n\nOther\n");
  const auto dated = dated_blocks(blocks, "en");
  const auto outline = outline_of(blocks, dated);
  REQUIRE(outline.headline);
  CHECK(blocks[*outline.headline].text == "Ferry runs again");
  REQUIRE(outline.body.size() == 2);
  CHECK(blocks[outline.body[0]].text == prose);
  // The first paragraph may be a standfirst.
  CHECK(byline_end(blocks, outline) == outline.body[1]);
  const auto dates = dump_dates(blocks, outline, dated, "en", std::nullopt);
  REQUIRE(dates.published);
  CHECK(dates.published->day == CivilDay{2024, 3, 12});
}

TEST_CASE("a block is dated where a day is most of it") {
  const auto blocks =
      read_dump("12 March 2024\n\nOn 12 March 2024 the ferry to the outer island ran again.\n");
  CHECK(dated_blocks(blocks, "en") == std::vector<bool>{true, false});
}
