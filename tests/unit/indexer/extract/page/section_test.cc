// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/section.h"

#include <catch2/catch.hpp>

#include "indexer/extract/declared/read_declarations.h"
#include "indexer/html/parse.h"
#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("a trail of links tells the section in any markup, without the page at its end") {
  const auto chosen = [](std::string_view body) {
    const auto page = html::parse(body, {});
    REQUIRE(page.tree);
    const auto declared = read_declarations(*page.tree, "");
    return choose_section({*page.tree, declared, SiteNames(declared, "post.example")},
                          "https://post.example/a/b/c", "Ferry runs again to the island");
  };
  CHECK(chosen(R"(<ol itemscope itemtype="https://schema.org/BreadcrumbList">
      <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">Home</span></a></li>
      <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/e"><span itemprop="name">Economy</span></a></li>
      <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><span itemprop="name">Ferry runs again to island</span></li></ol>)") ==
        "Economy");
  CHECK(chosen(R"(<nav class="site-breadcrumbs"><a href="/">Home</a> <a href="/e">Economy</a>
      <a href="#">Ferry runs again to the island</a></nav>)") == "Economy");
  CHECK(chosen(R"(<nav class="site-breadcrumbs"><a href="/">Home</a></nav>)").empty());
}

TEST_CASE("a section is declared, or the last breadcrumb, or the first step of the address") {
  const auto chosen = [](std::initializer_list<Declaration> list, std::string_view url) {
    const auto declared = declarations(list);
    const auto menu = html::parse("<ul><li><a href=/e>Économie</a></li></ul>", {});
    return choose_section({*menu.tree, declared, SiteNames(declared, "post.example")}, url,
                          "Ferry runs");
  };
  CHECK(chosen({{Origin::kOpenGraph, "article:section", "World > Economy"}}, "") == "Economy");
  CHECK(chosen({{Origin::kJsonLd, "breadcrumb", "Home"},
                {Origin::kJsonLd, "breadcrumb", "Economy"},
                {Origin::kJsonLd, "breadcrumb", "Ferry runs"}},
               "") == "Economy");
  CHECK(chosen({}, "https://post.example/en/world-news/2024/ferry-runs-again-after-long-strike") ==
        "world news");
  CHECK(chosen({}, "https://post.example/article/123/ferry") == "");
  CHECK(chosen({}, "https://post.example/économie/ferry") == "Économie");
  CHECK(chosen({}, "") == "");
}
