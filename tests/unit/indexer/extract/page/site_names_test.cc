// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/site_names.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("a site is known by all that the page calls it") {
  const SiteNames site(declarations({{Origin::kOpenGraph, "og:site_name", "Daily Post - news"},
                                     {Origin::kMeta, "twitter:site", "@dpost"},
                                     {Origin::kJsonLd, "publisher", "https://post.example"}}),
                       "dailypost.example");
  for (const std::string_view name :
       {"Daily Post", "DAILY POST", "dailypost", "Daily Post - news", "dpost", "dailypost.example"})
    CHECK(site.matches(name));
  for (const std::string_view name : {"Daily", "Ferry runs", "https://post.example", ""})
    CHECK_FALSE(site.matches(name));
}

TEST_CASE("a section's feed does not name the site") {
  const auto declared = declarations({{Origin::kRelLink, "feed:title", "Harbour Notes RSS"}});
  CHECK_FALSE(SiteNames(declared, "dailypost.example").matches("Harbour Notes"));
  CHECK(SiteNames(declared, "harbournotes.example").matches("Harbour Notes"));
  CHECK(SiteNames(declared, "").matches("Harbour Notes"));
}

TEST_CASE("a name goes without its motto, and a feed's title without the words for a feed") {
  CHECK(without_motto("Daily Post - news, sport and weather") == "Daily Post");
  CHECK(without_motto("Daily Post (dailypost.example)") == "Daily Post");
  CHECK(without_motto("Daily Post") == "Daily Post");
  CHECK(feed_name("Daily Post » Feed", "") == "Daily Post");
  CHECK(feed_name("RSS", "").empty());
  CHECK(is_site_name("Daily Post"));
  CHECK_FALSE(is_site_name("@dpost"));
  CHECK_FALSE(is_site_name(std::string(101, 'a')));
}
