// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/declarations.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("declarations are clean lines, and what is empty is none") {
  const auto declared = declarations({{Origin::kMeta, "author", "  Ines \n Calado "},
                                      {Origin::kMeta, "author", ""},
                                      {Origin::kMeta, "author", " \t"},
                                      {Origin::kMeta, "description", "Salt &amp; <em>fog</em>"}});
  REQUIRE(declared.all().size() == 2);
  CHECK(declared.all()[0].value == "Ines Calado");
  CHECK(declared.all()[1].value == "Salt & fog");
}

TEST_CASE("the first name that has a value wins, several names come in page order") {
  const auto declared = declarations({{Origin::kMeta, "b", "1"},
                                      {Origin::kMeta, "a", "2"},
                                      {Origin::kOpenGraph, "a", "3"},
                                      {Origin::kMeta, "b", "4"}});
  CHECK(declared.first(Origin::kMeta, {"a", "b"}) == "2");
  CHECK(declared.first(Origin::kMeta, {"c", "b"}) == "1");
  CHECK(declared.first(Origin::kJsonLd, {"a"}).empty());
  CHECK(declared.values(Origin::kMeta, {"a", "b"}) == std::vector<std::string_view>{"1", "2", "4"});
}

TEST_CASE("a page of endless declarations is cut off") {
  Declarations declared;
  for (int i = 0; i < 5000; ++i) declared.add(Origin::kMeta, "keywords", "harbour");
  CHECK(declared.all().size() == 4000);
}
