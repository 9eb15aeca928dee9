// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/page_language.h"

#include <catch2/catch.hpp>

#include "indexer/html/parse.h"
#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("the page's language is declared by its root first") {
  const auto parsed = html::parse("<html lang=\"pt-BR\"><p>x</p></html>", {});
  REQUIRE(parsed.tree);
  CHECK(declared_languages(*parsed.tree, declarations({{Origin::kOpenGraph, "og:locale", "en_US"}}),
                           nullptr) == std::vector<std::string>{"pt-BR", "en_US"});
  const auto silent = html::parse("<html><p>x</p></html>", {});
  CHECK(declared_languages(*silent.tree, declarations({{Origin::kOpenGraph, "og:locale", "en_US"}}),
                           nullptr) == std::vector<std::string>{"en_US"});
}

TEST_CASE("a country goes with the language where the page or its domain names it") {
  const std::vector<std::string> declared = {"en", "en_GB"};
  CHECK(with_region("en", "paper.example.com", declared) == "en_GB");
  CHECK(with_region("de", "paper.example.com", declared) == "de");
  CHECK(with_region("en", "paper.example.au", {}) == "en-au");
  CHECK(with_region("en", "paper.example.io", {}) == "en");
  CHECK(with_region("en", "", {}) == "en");
}
