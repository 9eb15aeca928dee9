// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/shown_dates.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

std::vector<ShownDate> dates_of(std::string_view markup) {
  const auto tree = tree_of(markup);
  DateHints hints;
  hints.title = "Ferry runs";
  hints.language = "en";
  hints.saved = Timestamp{{2024, 3, 20}, std::nullopt, std::nullopt};
  return shown_dates(tree, hints);
}

}  // namespace

TEST_CASE("the date by the headline scores over a teaser's, a caption's and the footer's") {
  const auto dates = dates_of(
      "<h1>Ferry runs</h1><p class=date>12 March 2024</p>"
      "<aside><p>Other story, 13 March 2024</p></aside>"
      "<figure><figcaption>The quay on 14 March 2024</figcaption></figure>"
      "<footer>© 15 March 2024</footer>");
  REQUIRE(dates.size() == 4);
  CHECK(dates[0].moment.day == CivilDay{2024, 3, 12});
  for (std::size_t i = 1; i < dates.size(); ++i) CHECK(dates[i].score < dates[0].score);
  CHECK(dates[1].aside);
}

TEST_CASE("a word beside a date says that it is of a change") {
  const auto dates = dates_of(
      "<h1>Ferry runs</h1><p>Published 12 March 2024</p>"
      "<p>Updated 13 March 2024</p>");
  REQUIRE(dates.size() == 2);
  CHECK_FALSE(dates[0].modified);
  CHECK(dates[1].modified);
}

TEST_CASE("days after the page was saved are not shown dates") {
  CHECK(dates_of("<h1>Ferry runs</h1><p>1 May 2024</p>").empty());
}

TEST_CASE("relative dates count from the day of saving and are worth less") {
  const auto dates = dates_of("<h1>Ferry runs</h1><p>2 days ago</p><p>18 March 2024</p>");
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].moment.day == CivilDay{2024, 3, 18});
  CHECK(dates[0].relative);
  CHECK(dates[0].score < dates[1].score);
}
