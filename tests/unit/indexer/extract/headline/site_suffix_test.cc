// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline/site_suffix.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("the site's name goes from either end of a title") {
  const SiteNames site(Declarations(), "dailypost.example");
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Ferry runs again | Daily Post", "Ferry runs again"},
      {"Ferry runs again - Economy - Daily Post", "Ferry runs again - Economy"},
      {"Daily Post: Ferry runs again", "Ferry runs again"},
      {"Ferry runs again｜Daily Post", "Ferry runs again"},
      {"Ferry runs again « dailypost.example", "Ferry runs again"},
      {"Ferry: it runs again", "Ferry: it runs again"},
      {"North-south ferry runs", "North-south ferry runs"},
      {"Daily Post", "Daily Post"},
      {"渡轮复航_经济_dailypost", "渡轮复航_经济"},
      {"渡轮复航--dailypost", "渡轮复航"},
      {"渡轮-复航", "渡轮-复航"},
      {"Ferry-dailypost", "Ferry-dailypost"},
  };
  for (const auto& [title, expected] : cases) {
    CAPTURE(title);
    CHECK(without_site(title, site, {}) == expected);
  }
}

TEST_CASE("what stands behind a title that the page has elsewhere goes as well") {
  const SiteNames site(Declarations(), "");
  CHECK(without_site("Ferry runs again | Economy | The Mast", site, {"Ferry runs again"}) ==
        "Ferry runs again");
  CHECK(without_site("Ferry runs again at last-Economy,The Mast", site,
                     {"Ferry runs again at last"}) == "Ferry runs again at last");
  CHECK(without_site("Harbour: Ferry runs again", site, {"Ferry runs again"}) ==
        "Harbour: Ferry runs again");
}
