// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/host_fit.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace backissue;

TEST_CASE("a host's labels may spell a name") {
  CHECK(host_keys("news.dailypost.example") ==
        std::vector<std::string>{"news", "dailypost", "newsdailypostexample"});
  CHECK(host_keys("t.co") == std::vector<std::string>{"tco"});
}

TEST_CASE("a name is written like a host or like a name") {
  CHECK(is_host_name("dailypost.net"));
  CHECK(is_host_name("mast.uk"));
  CHECK_FALSE(is_host_name("Mast"));
  CHECK_FALSE(is_host_name("The mast.uk"));
  CHECK_FALSE(is_host_name("Mast 2.0"));
  CHECK(without_article("The Daily Post") == "Daily Post");
  CHECK(without_article("Theatre") == "Theatre");
}

TEST_CASE("a host speaks for the name that it spells, and companies own papers") {
  const auto fit = [](std::string_view name) { return host_fit(name, name, "dailypost.example"); };
  CHECK(fit("The Daily Post") == Approx(.4F));
  CHECK(fit("Daily Post") == Approx(.4F));
  CHECK(fit("Post") == Approx(.1F));
  CHECK(fit("Harbour") == Approx(0.F));
  CHECK(fit("Harbour Media Ltd") < 0.F);
  CHECK(fit("harbour.uk") < fit("Harbour"));
  CHECK(host_fit("Tägliche Post", "Tägliche Post (dp.net)", "dp.net") > 0.F);
}
