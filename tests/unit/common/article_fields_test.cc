// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article_fields.h"

#include <catch2/catch.hpp>
#include <set>

using namespace backissue;

namespace {
std::vector<std::string> cells(const char* name, const Article& article) {
  const ArticleField* field = article_field(name);
  REQUIRE(field != nullptr);
  return field->cells(article);
}
using Texts = std::vector<std::string>;
}  // namespace

TEST_CASE("every field has a name of its own and is found by it") {
  std::set<std::string_view> names;
  for (const ArticleField& field : article_fields()) {
    CHECK(names.insert(field.name).second);
    CHECK(article_field(field.name) == &field);
  }
  CHECK(article_field("colour") == nullptr);
}

TEST_CASE("what an article does not have gives no cell, but its words are always counted") {
  for (const ArticleField& field : article_fields()) {
    CAPTURE(field.name);
    CHECK(field.cells(Article()).size() == (field.shape == Cells::kNumber ? 1 : 0));
  }
}

TEST_CASE("cells are what is printed") {
  Article article;
  article.path = "a\xFF";
  article.authors = {"A", "B"};
  article.published = Timestamp{.day = {2025, 9, 18}};
  article.words = 12;
  article.publisher = "The Daily";
  CHECK(cells("path", article) == Texts{"a\uFFFD"});
  CHECK(cells("authors", article) == Texts{"A", "B"});
  CHECK(cells("published", article) == Texts{"2025-09-18"});
  CHECK(cells("words", article) == Texts{"12"});
  CHECK(cells("source", article) == Texts{"The Daily"});
  article.site = "daily.example";
  CHECK(cells("source", article) == Texts{"daily.example"});
}
