// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/facts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/extract/text_dump/dates.h"

using namespace backissue;

TEST_CASE("authors and tags of a dump are those that words announce") {
  const std::string prose =
      "The ferry to the outer island will sail four days a week from October, the operator said on "
      "Wednesday, down from six now, and the council wants its money back.";
  const auto blocks = read_dump(
      "Tags\n\n  • Ports\n  • Night ferries\n\nFerry runs again\n\nBy Ines Calado and Tom "
      "Berg\n\n" +
      prose + "\n\n" + prose + " Again.\n");
  const auto dated = dated_blocks(blocks, "en");
  const auto outline = outline_of(blocks, dated);
  CHECK(dump_authors(blocks, outline, dated, "") ==
        std::vector<std::string>{"Ines Calado", "Tom Berg"});
  CHECK(dump_tags(blocks, outline) == std::vector<std::string>{"Ports", "Night ferries"});
  CHECK(dump_section(blocks, outline, "").empty());
}
