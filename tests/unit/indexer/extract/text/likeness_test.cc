// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/likeness.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("lines are alike by what they share, not by case or signs") {
  CHECK(likeness("Ferry runs again", "FERRY RUNS, AGAIN!") == 1.F);
  CHECK(likeness("Ferry runs again", "Ferry runs again after a long strike") > .9F);
  CHECK(likeness("Ferry runs again", "Council votes on the ring road") < .1F);
  CHECK(likeness("", "Ferry") == 0.F);
  CHECK(likeness("...", "Ferry") == 0.F);
}

TEST_CASE("a word that stands in a long line is not like it") {
  CHECK(likeness("Economy", "What the strike at the harbour means for the economy of the coast") <
        .4F);
}
