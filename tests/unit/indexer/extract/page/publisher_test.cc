// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/publisher.h"

#include <catch2/catch.hpp>

#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("a publisher is named as readers write it") {
  const auto chosen = [](std::initializer_list<Declaration> list, std::string_view site) {
    return choose_publisher(declarations(list),
                            {"Ferry runs | Economy | Daily Post", "Ferry runs", site}, nullptr);
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
    return choose_publisher(declarations(list), {"Ferry runs", "Ferry runs", site}, nullptr);
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
    return choose_publisher(declarations(list), {"Ferry runs - Page 34", "Ferry runs", site},
                            nullptr);
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
    return choose_publisher(declarations({{Origin::kRelLink, "feed:title", std::string(title)}}),
                            {"Ferry runs", "Ferry runs", "mast.example"}, nullptr);
  };
  CHECK(chosen("Günlük Posta » Rss") == "Günlük Posta");
  CHECK(chosen("Daily Post RSS Feed") == "Daily Post");
  CHECK(chosen("RSS 2.0").empty());
  CHECK(chosen("...").empty());
  CHECK(chosen("All that is new in shipping").empty());
  CHECK(chosen("The Mast, old and new").starts_with("The Mast"));
}
