// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/features.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/body/context.h"
#include "indexer/extract/body/model.h"
#include "tests/support/pages.h"

using namespace backissue;

namespace {

const std::string kLong =
    "The new harbour bridge opened to traffic on Monday, two years later than planned and far over "
    "its budget.";
const std::string kOther =
    "Thousands of people walked across before the first lorries came, and the mayor spoke of a day "
    "to remember.";

std::size_t block_with(const PageView& page, std::string_view text) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    if (page.blocks[i].block.text.find(text) != std::string::npos) return i;
  FAIL("no such block");
  return 0;
}

}  // namespace

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
