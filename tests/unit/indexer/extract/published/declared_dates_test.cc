// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/declared_dates.h"

#include <catch2/catch.hpp>

#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("declared dates say which fact they mean and how surely") {
  const auto dates = declared_dates(declarations({{Origin::kJsonLd, "datepublished", "2024-03-12"},
                                                  {Origin::kJsonLd, "datemodified", "2024-03-13"},
                                                  {Origin::kMeta, "date", "2024-03-14"}}));
  REQUIRE(dates.size() == 3);
  CHECK(dates[0].fact == Fact::kPublished);
  CHECK(dates[0].confidence == 1.F);
  CHECK(dates[1].value == "2024-03-14");
  CHECK(dates[1].confidence < .6F);
  CHECK(dates[2].fact == Fact::kModified);
}
