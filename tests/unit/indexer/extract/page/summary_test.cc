// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/summary.h"

#include <catch2/catch.hpp>

#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("a summary is not the headline once more, and not endless") {
  CHECK(choose_summary(declarations({{Origin::kOpenGraph, "og:description", "Ferry runs!"},
                                     {Origin::kMeta, "description", "After two weeks."}}),
                       "Ferry runs", nullptr) == "After two weeks.");
  CHECK(choose_summary(declarations({{Origin::kMeta, "description", std::string(5000, 'a')}}), "",
                       nullptr)
            .size() == 1000);
}
