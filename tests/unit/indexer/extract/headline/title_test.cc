// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline/title.h"

#include <catch2/catch.hpp>

#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/headline/site_suffix.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

std::string title_of(std::string_view head, std::string_view body,
                     std::string_view site = "dailypost.example") {
  const std::string page =
      "<html><head>" + std::string(head) + "</head><body>" + std::string(body) + "</body></html>";
  const auto parsed = html::parse(page, {});
  REQUIRE(parsed.tree);
  const auto declared = read_declarations(*parsed.tree, "");
  return choose_title({*parsed.tree, declared, SiteNames(declared, site)}).text;
}

}  // namespace

TEST_CASE("a page with a heading and a title alone has that for its headline") {
  CHECK(title_of("<title>Ferry runs again | Daily Post</title>", "<h1>Ferry runs again</h1>") ==
        "Ferry runs again");
  CHECK(title_of("<title>News archive</title>", "<p>x</p>") == "News archive");
  CHECK(title_of("", "<h1>Ferry runs again</h1>") == "Ferry runs again");
  CHECK(title_of("", "<p>x</p>").empty());
}

TEST_CASE("headings that are not about the story are passed over") {
  const std::string_view head =
      "<title>Ferry runs again | Daily Post</title><meta property=\"og:title\" content=\"Ferry "
      "runs again\">";
  CHECK(title_of(head, "<h1>Navigation and service</h1><h1>Ferry runs again</h1>") ==
        "Ferry runs again");
  CHECK(title_of(head, "<h1>Daily Post</h1><h2>Ferry runs again</h2>") == "Ferry runs again");
  CHECK(title_of(head, "<h1>Economy</h1>") == "Ferry runs again");
}

TEST_CASE("a heading that leads to the front page is the paper's name plate") {
  CHECK(title_of("<title>Ferry runs again - The Mast and Harbour</title>"
                 "<meta property=\"og:title\" content=\"Ferry runs again\">",
                 "<h1><a href=\"/\">The Mast and Harbour</a></h1><h2>Ferry runs again</h2>",
                 "") == "Ferry runs again");
}

TEST_CASE("the heading goes before what was written for search engines") {
  CHECK(title_of("<title>Ferry strike: all about lines, fares</title>"
                 "<meta property=\"og:title\" content=\"Ferry strike: all about lines, fares\">",
                 "<h1>After the ferry strike, lines run again</h1>") ==
        "After the ferry strike, lines run again");
}

TEST_CASE("a social title that nothing repeats is the editors' own") {
  const std::string_view head =
      "<title>Ferry strike ends after two weeks of talks</title>"
      "<meta property=\"og:title\" content=\"Ferry strike ends: what two weeks of talks brought\">";
  CHECK(title_of(head, "<h1>Ferry strike ends after two weeks of talks</h1>") ==
        "Ferry strike ends: what two weeks of talks brought");
  CHECK(title_of("<title>Ferry strike ends after two weeks</title><meta property=\"og:title\" "
                 "content=\"Press releases\">",
                 "<h1>Ferry strike ends after two weeks</h1>") ==
        "Ferry strike ends after two weeks");
}

TEST_CASE("a kicker set apart inside the heading is no part of it") {
  CHECK(title_of("<title>Lines run again after strike</title>",
                 "<h1><span>Harbour</span> <span>After the strike, lines run again</span></h1>") ==
        "After the strike, lines run again");
}

TEST_CASE("a title of separators alone costs no time") {
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "a | ";
  CHECK(title_of("<title>" + many + "</title>", "").size() <= 2000);
}

TEST_CASE("a name plate set into the heading and a blog's word for the page are not the title's") {
  const std::string_view head =
      "<title>Ferry runs again</title><meta property=\"og:title\" content=\"Ferry runs again\">";
  CHECK(title_of(head,
                 "<h1><span>Ferry runs again</span><a href=\"/city.html\">Harbour Post</a></h1>") ==
        "Ferry runs again");
  CHECK(title_of(head, "<h1>Ferry runs again to the island</h1>") ==
        "Ferry runs again to the island");
  CHECK(title_of("<title>Daily Post » Blog Archive » Ferry runs again</title>", "<p>x</p>") ==
        "Ferry runs again");
  CHECK(title_of("<title>Ferry runs again | Harbour Notes</title><link rel=\"alternate\" "
                 "type=\"application/rss+xml\" title=\"Harbour Notes » Feed\" href=\"/feed\">",
                 "<h1>Harbour Notes</h1><h2>x</h2>", "harbournotes.example") == "Ferry runs again");
}
