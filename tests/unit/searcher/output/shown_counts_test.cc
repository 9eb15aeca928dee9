// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/shown_counts.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

Facet facet_of(FacetKind kind) {
  return {kind, {{"2022", 5}, {"2023", 4}, {"2024", 3}}};
}

}  // namespace

TEST_CASE("of values the most frequent are shown, of days the latest") {
  const Facet tags = facet_of(FacetKind::kTag);
  const ShownCounts first = shown_counts(tags, 2);
  REQUIRE(first.counts.size() == 2);
  CHECK(first.counts.front().value == "2022");
  CHECK(first.rest == 1);
  CHECK_FALSE(first.is_by_time);

  const Facet years = facet_of(FacetKind::kYear);
  const ShownCounts last = shown_counts(years, 2);
  REQUIRE(last.counts.size() == 2);
  CHECK(last.counts.front().value == "2023");
  CHECK(last.rest == 1);
  CHECK(last.is_by_time);
}

TEST_CASE("all are shown where there are no more than asked for, or no limit") {
  const Facet tags = facet_of(FacetKind::kTag);
  for (const std::size_t most : {0U, 3U, 9U}) {
    CHECK(shown_counts(tags, most).counts.size() == 3);
    CHECK(shown_counts(tags, most).rest == 0);
  }
}
