// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline/headings.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

std::vector<std::string> headings_of(std::string_view markup) {
  std::vector<std::string> texts;
  const auto tree = tree_of(markup);
  for (const auto& heading : first_rank_headings(tree)) texts.push_back(heading.text);
  return texts;
}

}  // namespace

TEST_CASE("headings of the first rank are h1 and what is marked as one, outside of menus") {
  using Texts = std::vector<std::string>;
  CHECK(headings_of("<h1>Ferry <i>runs</i></h1><h2>no</h2>"
                    "<div role=heading aria-level=1>Again</div>"
                    "<div role=heading aria-level=2>no</div>") == Texts{"Ferry runs", "Again"});
  CHECK(headings_of("<nav><h1>Menu</h1></nav><footer><h1>About</h1></footer><h1></h1>").empty());
}

TEST_CASE("a heading that leads to the front page is a name plate") {
  CHECK(headings_of("<h1><a href=\"/\">Daily Post</a></h1>").empty());
  CHECK(headings_of("<h1><a href=\"https://post.example/\">Daily Post</a></h1>").empty());
  CHECK(headings_of("<h1><a href=\"/ferry\">Ferry runs</a></h1>").size() == 1);
}

TEST_CASE("a kicker is a short part before a longer one") {
  const auto without = [](std::string_view markup) {
    const auto tree = tree_of(markup);
    return without_kicker(tree, first_rank_headings(tree).at(0));
  };
  CHECK(without("<h1><span>Harbour</span><span>Ferry runs again</span></h1>") ==
        "Ferry runs again");
  CHECK(without("<h1><div><b>Harbour</b> <i>Ferry runs again</i></div></h1>") ==
        "Ferry runs again");
  CHECK(without("<h1><span>Ferry runs again</span><span>Harbour</span></h1>") != "Harbour");
  CHECK(without("<h1>Ferry runs again</h1>") == "Ferry runs again");
}
