// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/json.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace backissue;

TEST_CASE("strings are escaped so that a terminal stays unharmed") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"plain", "\"plain\""},
      {"a\"b\\c", "\"a\\\"b\\\\c\""},
      {"\n\t\r", "\"\\n\\t\\r\""},
      {"\x1b[2J", "\"\\u001b[2J\""},
      {"\u202E", "\"\\u202e\""},
      {"\xFF", "\"\uFFFD\""},
      {"\u00E9\u4E2D", "\"\u00E9\u4E2D\""}};
  for (const auto& [text, expected] : cases) {
    std::string out;
    append_json_string(out, text);
    CHECK(out == expected);
  }
}

TEST_CASE("numbers that JSON does not know are null") {
  std::string out;
  JsonWriter json(out);
  json.begin_array().number(0.5).number(std::int64_t{-3}).boolean(true);
  json.number(std::numeric_limits<double>::infinity()).end_array();
  CHECK(out == "[0.5,-3,true,null]");
}

TEST_CASE("a dumped article has its fields in order and leaves out what it has not") {
  Article article;
  article.path = "a.html";
  article.title = "Port";
  article.tags = {"harbour", "strike"};
  article.site = "a.example";
  article.words = 2;
  article.form = "html";
  CHECK(to_json(article) ==
        "{\"path\":\"a.html\",\"title\":\"Port\",\"tags\":[\"harbour\",\"strike\"],"
        "\"site\":\"a.example\",\"words\":2,\"form\":\"html\"}");
}
