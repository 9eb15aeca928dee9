// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/hit_fields.h"

#include <catch2/catch.hpp>

#include "common/article_fields.h"

using namespace backissue;

TEST_CASE("what a hit is shown with stands in the table of article fields") {
  for (const HitField& field : kHitFields) {
    CAPTURE(field.name);
    CHECK(article_field(field.name) != nullptr);
  }
  CHECK(cells_of({}, "nothing").empty());
}

TEST_CASE("a field has a cell for each value, and none for what an article lacks") {
  Article article;
  article.title = "Port strike";
  article.authors = {"Ines Calado", "Per Holm"};
  CHECK(cells_of(article, "authors") == std::vector<std::string>{"Ines Calado", "Per Holm"});
  CHECK(cell_of(article, "authors") == "Ines Calado");
  CHECK(cell_of(article, "title") == "Port strike");
  CHECK(cell_of(article, "section").empty());
  CHECK(cells_of(article, "published").empty());
}
