// SPDX-License-Identifier: GPL-3.0-or-later
// The smaller facts: address, publisher, section, summary, declared language and dates.
#include <catch2/catch.hpp>

#include <algorithm>

#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/extract_html.h"
#include "indexer/extract/page/page_address.h"
#include "indexer/extract/page/page_language.h"
#include "indexer/extract/page/publisher.h"
#include "indexer/extract/page/section.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/extract/page/summary.h"
#include "indexer/extract/published/declared_dates.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

Declarations declarations(std::initializer_list<Declaration> list) {
  Declarations declared;
  for (const auto& one : list) declared.add(one.origin, one.name, one.value);
  return declared;
}

}  // namespace

TEST_CASE("a canonical address is absolute, of the web, and not a template's front page") {
  std::vector<Candidate> evidence;
  const auto canonical = [&](std::string_view value, std::string_view url) {
    return find_address(declarations({{Origin::kRelLink, "canonical", std::string(value)}}), url,
                        evidence)
        .canonical;
  };
  CHECK(canonical("/ferry", "https://post.example/x?y=1") == "https://post.example/ferry");
  CHECK(canonical("/ferry", "") == "");
  CHECK(canonical("javascript:alert(1)", "https://post.example/x") == "");
  CHECK(canonical("https://post.example/", "https://post.example/ferry") == "");
  CHECK(canonical("https://post.example/", "https://post.example/") == "https://post.example/");
}

TEST_CASE("the site is the host of the canonical address") {
  std::vector<Candidate> evidence;
  const auto found = find_address(
      declarations({{Origin::kRelLink, "canonical", "https://www.post.example/ferry"}}),
      "https://archive.example/web/2020/https://m.post.example/ferry", evidence);
  CHECK(found.site == "post.example");
  CHECK(found.url == "https://m.post.example/ferry");
}

TEST_CASE("a publisher is named as readers write it") {
  const auto chosen = [](std::initializer_list<Declaration> list, std::string_view site) {
    std::vector<Candidate> evidence;
    return choose_publisher(declarations(list), "Ferry runs | Economy | Daily Post", "Ferry runs",
                            site, evidence);
  };
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "Daily Post - news and weather"}}, "") ==
        "Daily Post");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "mast.uk"},
                {Origin::kJsonLd, "publisher:organization", "The Mast"}},
               "mast.uk") == "The Mast");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "mast.uk"}}, "mast.uk") == "Mast");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "mast.org"}}, "mast.org") == "mast.org");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "Security"},
                {Origin::kJsonLd, "publisher:organization", "Mast"}},
               "mast.uk") == "Mast");
  CHECK(chosen({}, "") == "Daily Post");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "Tägliche Post"}}, "dailypost.example") ==
        "Daily Post");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "DP.NET"},
                {Origin::kMeta, "publisher", "Tägliche Post (www.dp.net)"}},
               "dp.net") == "Tägliche Post");
}

TEST_CASE("a publisher's name is what the page agrees on, in its own spelling") {
  const auto chosen = [](std::initializer_list<Declaration> list, std::string_view site) {
    std::vector<Candidate> evidence;
    return choose_publisher(declarations(list), "Ferry runs", "Ferry runs", site, evidence);
  };
  // A section against what two other vocabularies call the site.
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "Shipping"},
                {Origin::kJsonLd, "publisher", "Mast Online"},
                {Origin::kMeta, "application-name", "Mast Online"}},
               "mast.example") == "Mast Online");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "mast"},
                {Origin::kJsonLd, "publisher", "Mast.com"}},
               "mast.com") == "Mast.com");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "mast"}}, "mast.com") == "mast");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "DailyMast.uk"}}, "dailymast.uk") ==
        "DailyMast.uk");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "MAST.uk"}}, "mast.uk") == "MAST");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "daily-mast.uk"}}, "daily-mast.uk") ==
        "Daily Mast");
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "e-mast.uk"}}, "e-mast.uk") == "E-mast");
  CHECK(chosen({{Origin::kJsonLd, "breadcrumb", "MAST"}}, "mast.uk") == "MAST");
  CHECK(chosen({{Origin::kJsonLd, "breadcrumb", "Home"}}, "mast.uk").empty());
}

TEST_CASE("a publisher is neither a headline nor a company, and its initials are spelled out") {
  const auto chosen = [](std::initializer_list<Declaration> list, std::string_view site) {
    std::vector<Candidate> evidence;
    return choose_publisher(declarations(list), "Ferry runs - Page 34", "Ferry runs", site,
                            evidence);
  };
  CHECK(chosen({{Origin::kOpenGraph, "og:site_name", "Ferry runs"}}, "mast.example").empty());
  CHECK(chosen({{Origin::kOpenGraph, "og:title", "Ferry"},
                {Origin::kOpenGraph, "og:site_name", "Ferry"},
                {Origin::kMeta, "publisher", "Mast"}},
               "mast.example") == "Mast");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "Harbour Media Ltd. & Co. KG"},
                {Origin::kJsonLd, "website:name", "Harbour Mast"}},
               "mast.example") == "Harbour Mast");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "Tageszeitung Mast"}}, "mast.example") == "Mast");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "Mast newspaper"}}, "mast.example") == "Mast");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "Diario del Puerto"}}, "diariodelpuerto.example") ==
        "Diario del Puerto");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "MPT"}}, "morning-post.example") == "Morning Post");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "MPX"}}, "morning-post.example") == "MPX");
  CHECK(chosen({{Origin::kJsonLd, "publisher", "港の新聞：港ニュース"}}, "mast.example") ==
        "港の新聞");
}

TEST_CASE("a feed's title names the publisher where nothing else does") {
  const auto chosen = [](std::string_view title) {
    std::vector<Candidate> evidence;
    return choose_publisher(declarations({{Origin::kRelLink, "feed:title", std::string(title)}}),
                            "Ferry runs", "Ferry runs", "mast.example", evidence);
  };
  CHECK(chosen("Günlük Posta » Rss") == "Günlük Posta");
  CHECK(chosen("Daily Post RSS Feed") == "Daily Post");
  CHECK(chosen("RSS 2.0").empty());
  CHECK(chosen("...").empty());
  CHECK(chosen("All that is new in shipping").empty());
  CHECK(chosen("The Mast, old and new").starts_with("The Mast"));
}

TEST_CASE("a trail of links tells the section in any markup, without the page at its end") {
  const auto chosen = [](std::string_view body) {
    const auto page = html::parse(body, {});
    REQUIRE(page.tree);
    const auto declared = read_declarations(*page.tree, "");
    std::vector<Candidate> evidence;
    return choose_section(*page.tree, declared, SiteNames(declared, "post.example"),
                          "https://post.example/a/b/c", "Ferry runs again to the island", evidence);
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
    std::vector<Candidate> evidence;
    const auto declared = declarations(list);
    const auto menu = html::parse("<ul><li><a href=/e>Économie</a></li></ul>", {});
    return choose_section(*menu.tree, declared, SiteNames(declared, "post.example"), url,
                          "Ferry runs", evidence);
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

TEST_CASE("a summary is not the headline once more, and not endless") {
  std::vector<Candidate> evidence;
  CHECK(choose_summary(declarations({{Origin::kOpenGraph, "og:description", "Ferry runs!"},
                                     {Origin::kMeta, "description", "After two weeks."}}),
                       "Ferry runs", evidence) == "After two weeks.");
  CHECK(choose_summary(declarations({{Origin::kMeta, "description", std::string(5000, 'a')}}), "",
                       evidence)
            .size() == 1000);
}

TEST_CASE("the page's language is declared by its root first") {
  std::vector<Candidate> evidence;
  const auto parsed = html::parse("<html lang=\"pt-BR\"><p>x</p></html>", {});
  REQUIRE(parsed.tree);
  CHECK(declared_language(*parsed.tree, declarations({{Origin::kOpenGraph, "og:locale", "en_US"}}),
                          evidence) == "pt-BR");
  const auto silent = html::parse("<html><p>x</p></html>", {});
  CHECK(declared_language(*silent.tree, declarations({{Origin::kOpenGraph, "og:locale", "en_US"}}),
                          evidence) == "en_US");
}

TEST_CASE("a country goes with the language where the page or its domain names it") {
  const std::vector<Candidate> declared = {{Fact::kLanguage, Origin::kVisibleText, "en", .9F},
                                           {Fact::kLanguage, Origin::kOpenGraph, "en_GB", .6F}};
  CHECK(with_region("en", "paper.example.com", declared) == "en_GB");
  CHECK(with_region("de", "paper.example.com", declared) == "de");
  CHECK(with_region("en", "paper.example.au", {}) == "en-au");
  CHECK(with_region("en", "paper.example.io", {}) == "en");
  CHECK(with_region("en", "", {}) == "en");
}

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

TEST_CASE("every fact is chosen from the evidence that is kept") {
  const auto page = html::parse(
      R"(<html lang="en"><head><title>Ferry runs again | Daily Post</title>
      <meta property="og:site_name" content="Daily Post"><meta property="og:title" content="Ferry runs again">
      <meta property="article:section" content="Harbour"><meta name="keywords" content="ferry, strike, harbour">
      <meta name="author" content="Ines Calado"><meta name="description" content="The strike at the harbour is over.">
      <meta property="article:published_time" content="2024-03-12T08:50:00Z">
      <meta property="article:modified_time" content="2024-03-13T09:00:00Z">
      <link rel="canonical" href="https://post.example/ferry"></head>
      <body><h1>Ferry runs again</h1><p>The ferry runs again after the strike at the harbour, the port said on Monday.</p>
      </body></html>)",
      {});
  REQUIRE(page.tree);
  const Extraction found = extract_html(*page.tree, {});
  const Article& article = found.article;
  const auto has = [&](Fact fact, std::string_view value) {
    return !value.empty() &&
           std::any_of(found.evidence.begin(), found.evidence.end(), [&](const Candidate& one) {
             return one.fact == fact && one.value == value;
           });
  };
  CHECK(has(Fact::kTitle, article.title));
  CHECK(has(Fact::kSection, article.section));
  CHECK(has(Fact::kPublisher, article.publisher));
  CHECK(has(Fact::kSite, article.site));
  CHECK(has(Fact::kCanonicalUrl, article.canonical_url));
  CHECK(has(Fact::kLanguage, article.language));
  CHECK(has(Fact::kSummary, article.summary));
  CHECK(has(Fact::kPublished, "2024-03-12T08:50:00Z"));
  CHECK(has(Fact::kModified, "2024-03-13T09:00:00Z"));
  REQUIRE(article.authors.size() == 1);
  CHECK(has(Fact::kAuthor, article.authors[0]));
  REQUIRE(article.tags.size() == 3);
  for (const auto& tag : article.tags) CHECK(has(Fact::kTag, tag));
}
