// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/features.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/body/context.h"
#include "indexer/extract/body/model.h"
#include "tests/support/body_pages.h"

using namespace backissue;

TEST_CASE("a block is a row of numbers, its context filled in once scores are there") {
  const auto tree =
      tree_of("<article><p>" + kLong + "</p><p>" + kOther +
              "</p></article><div class=related><a href=/x>Ferry timetable</a></div>");
  const PageView page = view_page(tree, {});
  auto rows = own_features(page);
  REQUIRE(rows.size() == page.blocks.size());
  for (const auto& row : rows)
    CHECK(std::all_of(row.begin() + kOwnFeatures, row.end(), [](float f) { return f == 0; }));
  std::vector<float> scores(rows.size(), -1.F);
  scores[block_with(page, kLong)] = 1;
  set_context_features(page, scores, rows);
  CHECK(std::any_of(rows[0].begin() + kOwnFeatures, rows[0].end(), [](float f) { return f != 0; }));
}

TEST_CASE("the model finds prose likelier than a linked line") {
  const auto tree =
      tree_of("<article><p>" + kLong + "</p><p>" + kOther +
              "</p></article><div class=related><a href=/x>Ferry timetable</a></div>");
  const PageView page = view_page(tree, {});
  auto rows = own_features(page);
  set_context_features(page, std::vector<float>(rows.size(), 0.F), rows);
  CHECK(model_score(rows[block_with(page, kLong)]) >
        model_score(rows[block_with(page, "Ferry timetable")]));
}
