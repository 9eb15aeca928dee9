// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/tags.h"

#include <catch2/catch.hpp>

#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/html/parse.h"
#include "tests/support/pages.h"

using namespace backissue;

namespace {

using Tags = std::vector<std::string>;

Tags tags_of(std::string_view head, std::string_view body, std::string_view section = "",
             std::string_view text = "") {
  const html::Tree tree = tree_of(daily_post(head, body));
  const auto declared = read_declarations(tree, "");
  return choose_tags({tree, declared, SiteNames(declared, "dailypost.example")},
                     {"Ferry runs again", section, text, tree.find(html::Tag::kH1)});
}

constexpr std::string_view kRow =
    "<article><h1>h</h1><p>text</p><footer>Tags: <a rel=\"tag\" href=\"/tag/ports\">Ports</a>, "
    "<a rel=\"tag\" href=\"/tag/strikes\">Strikes</a></footer></article>";

}  // namespace

TEST_CASE("tags come from the links under the article") {
  CHECK(tags_of("", kRow) == Tags{"Ports", "Strikes"});
  CHECK(tags_of("",
                "<h1>h</h1><div class=\"topic-list\"><a href=\"/p\">Ports</a> <a "
                "href=\"/s\">Strikes (12)</a></div>") == Tags{"Ports", "Strikes"});
  CHECK(tags_of("",
                "<h1>h</h1><p><b>Mots clés</b> <a href=\"/a\">Ports</a>, <a "
                "href=\"/b\">Grèves</a></p>") == Tags{"Ports", "Grèves"});
}

TEST_CASE("links in the text, in menus and in sidebars are no tags") {
  CHECK(tags_of("",
                "<h1>h</h1><p>The union of <a href=\"/tag/ports\">ports</a> said on Monday that "
                "nothing would move before "
                "the talks had come to an end.</p>")
            .empty());
  CHECK(tags_of("",
                "<h1>h</h1><div class=\"sidebar\"><ul class=\"tags\"><li><a "
                "href=\"/tag/a\">Other</a></ul></div>")
            .empty());
  CHECK(
      tags_of("", "<h1>h</h1><ul class=\"tags\"><li><a href=\"/\">To the front page</a></li></ul>")
          .empty());
}

TEST_CASE("sources that agree beat one that stands alone") {
  const std::string_view agreeing =
      "<meta name=\"keywords\" content=\"Ferry runs, boats, ships, travel, fares\">"
      "<meta property=\"article:tag\" content=\"Ports\"><meta property=\"article:tag\" "
      "content=\"Strikes\">";
  CHECK(tags_of(agreeing, kRow) == Tags{"Ports", "Strikes"});
}

TEST_CASE("a list that is the same on every page gives way") {
  const std::string text(1500, 'x');
  CHECK(tags_of("<meta name=\"news_keywords\" content=\"news, sport, weather, cars, Daily Post\">",
                kRow, "", text) == Tags{"Ports", "Strikes"});
  CHECK(tags_of("<meta property=\"article:tag\" content=\"Economy\">", kRow, "Economy") ==
        Tags{"Ports", "Strikes"});
}

TEST_CASE("the site's name, repetitions and what is no word are left out") {
  CHECK(tags_of("<meta name=\"keywords\" content=\"#ports, Ports, daily post, cat_ports, /article, "
                "strikes\">",
                "") == Tags{"ports", "strikes"});
}

TEST_CASE("there are at most 60 tags of at most 100 code points") {
  std::string list = std::string(101, 'a');
  for (int i = 0; i < 100; ++i) list += ",tag " + std::to_string(i);
  CHECK(tags_of("<meta name=\"keywords\" content=\"" + list + "\">", "").size() == 60);
}

TEST_CASE("a headline among the keywords is no tag") {
  const auto parsed = html::parse(
      "<meta name=\"keywords\" content=\"Ferry runs again to the island, ports, strikes\">", {});
  REQUIRE(parsed.tree);
  const auto declared = read_declarations(*parsed.tree, "");
  CHECK(choose_tags({*parsed.tree, declared, SiteNames(declared, "")},
                    {"Ferry runs again to the island", "", "", html::kNoNode}) ==
        Tags{"ports", "strikes"});
}
