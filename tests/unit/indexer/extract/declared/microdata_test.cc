// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/microdata.h"

#include <catch2/catch.hpp>
#include <tuple>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

using Values = std::vector<std::string>;

Values values(std::string_view markup, const char* name) {
  Declarations out;
  read_microdata(tree_of("<html><body>" + std::string(markup) + "</body></html>"), out);
  const auto found = out.values(Origin::kMicrodata, {name});
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("a property's value is its content, its machine time or its text") {
  const std::tuple<std::string_view, const char*, Values> cases[] = {
      {"<h1 itemprop=headline>Ferry <b>runs</b></h1>", "headline", {"Ferry runs"}},
      {"<meta itemprop=datePublished content=2024-03-12>", "datepublished", {"2024-03-12"}},
      {"<time itemprop=datePublished datetime=2024-03-12>12 March</time>",
       "datepublished",
       {"2024-03-12"}},
      {"<time itemprop=datePublished>12 March 2024</time>", "datepublished", {"12 March 2024"}},
      {"<span property='schema:author'>Ines Calado</span>", "author", {"Ines Calado"}},
      {"<span property='http://schema.org/author'>Ines</span>", "author", {"Ines"}},
      {"<span itemprop='author creator'>Ines</span>", "creator", {"Ines"}},
      {"<meta property='og:author' content=Ines>", "author", {}},
      {"<span itemprop=colour>red</span>", "colour", {}}};
  for (const auto& [markup, name, expected] : cases) {
    CAPTURE(markup);
    CHECK(values(markup, name) == expected);
  }
}

TEST_CASE("a person or an organisation counts by its name, which is not the page's") {
  const std::string_view markup =
      "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Ferry</h1>"
      "<p itemprop=author itemscope itemtype='https://schema.org/Person'>by <a itemprop=url "
      "href=/i>"
      "<span itemprop=name>Ines Calado</span></a>, <i itemprop=description>Editor</i></p></div>";
  CHECK(values(markup, "author") == Values{"Ines Calado"});
  CHECK(values(markup, "name").empty());
  CHECK(values(markup, "description").empty());
  CHECK(values(markup, "headline") == Values{"Ferry"});
  CHECK(values("<p itemprop=author itemscope>Ines Calado</p>", "author") == Values{"Ines Calado"});
}

TEST_CASE("what is inside items that are not the page's own is left out") {
  for (const char* type : {"Comment", "ListItem", "Product", "ImageObject", "WPFooter"}) {
    CAPTURE(type);
    const std::string markup = "<div itemscope itemtype='https://schema.org/" + std::string(type) +
                               "'><b itemprop=author>Reader</b></div><b itemprop=author>Ines</b>";
    CHECK(values(markup, "author") == Values{"Ines"});
  }
}

TEST_CASE("a trail of links is read in its order") {
  const std::string_view markup =
      "<ol itemscope itemtype='https://schema.org/BreadcrumbList'>"
      "<li itemprop=itemListElement itemscope itemtype='https://schema.org/ListItem'>"
      "<a><span itemprop=name>Home</span></a></li>"
      "<li itemprop=itemListElement itemscope itemtype='https://schema.org/ListItem'>"
      "<a><span itemprop=name>World</span></a></li></ol>";
  CHECK(values(markup, "breadcrumb") == Values{"Home", "World"});
  CHECK(values(markup, "name").empty());
}
