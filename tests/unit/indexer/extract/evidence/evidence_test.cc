// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/evidence/evidence.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace backissue;

TEST_CASE("evidence is kept by fact, with what was taken") {
  Evidence evidence;
  const std::vector<Candidate> titles = {{Fact::kTitle, Origin::kHeading, "Ferry runs", .9F},
                                         {Fact::kTitle, Origin::kOpenGraph, "Ferry", .7F}};
  evidence.add(titles, &titles[1]);
  evidence.add({Fact::kTag, Origin::kMeta, "harbour", .5F}, true);
  REQUIRE(evidence.of(Fact::kTitle).size() == 2);
  CHECK_FALSE(evidence.of(Fact::kTitle)[0].taken);
  CHECK(evidence.of(Fact::kTitle)[1].taken);
  CHECK(evidence.of(Fact::kTag)[0].value == "harbour");
  CHECK(evidence.of(Fact::kBody).empty());
}

TEST_CASE("an origin has the name that is printed") {
  CHECK(name_of(Origin::kJsonLd) == "json-ld");
  CHECK(name_of(Origin::kVisibleText) == "text");
  CHECK(name_of(Origin::kFile) == "file");
}
