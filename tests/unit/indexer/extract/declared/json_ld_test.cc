// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/json_ld.h"

#include <catch2/catch.hpp>
#include <utility>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

Declarations read(std::string_view json, std::string_view page_url = "") {
  Declarations out;
  read_json_ld(tree_of("<html><head><script type='application/ld+json'>" + std::string(json) +
                       "</script></head><body><p>x</p></body></html>"),
               page_url, out);
  return out;
}

std::vector<std::string> values(const Declarations& declared, const char* name) {
  const auto found = declared.values(Origin::kJsonLd, {name});
  return {found.begin(), found.end()};
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("articles, postings and reports are articles, other works are works alone") {
  const std::pair<std::string_view, bool> cases[] = {
      {"NewsArticle", true},   {"BlogPosting", true}, {"https://schema.org/Article", true},
      {"schema:Report", true}, {"Recipe", false},     {"VideoObject", false},
      {"CreativeWork", false}};
  for (const auto& [type, is_article] : cases) {
    CAPTURE(type);
    const auto declared = read(R"({"@type":")" + std::string(type) + R"(","headline":"Ferry"})");
    CHECK(values(declared, "headline") == Values{"Ferry"});
    CHECK(declared.says_article == is_article);
  }
  const auto thing = read(R"({"@type":"Product","headline":"Ferry"})");
  CHECK(values(thing, "headline").empty());
}

TEST_CASE("other objects with the article's headline come after it, others not at all") {
  const auto declared = read(R"([{"@type":"CreativeWork","headline":"Ferry","author":"Second"},
      {"@type":"NewsArticle","headline":"Ferry","author":"First"},
      {"@type":"NewsArticle","headline":"Storm","author":"Third"}])");
  CHECK(values(declared, "author") == Values{"First", "Second"});
}

TEST_CASE("of two articles the one that says the page's address is its own") {
  const std::string_view both = R"([
      {"@type":"NewsArticle","headline":"A","url":"https://harbour.example/a"},
      {"@type":"NewsArticle","headline":"B","mainEntityOfPage":{"@id":"https://harbour.example/b"}}])";
  CHECK(values(read(both, "https://harbour.example/b"), "headline") == Values{"B"});
  CHECK(values(read(both), "headline") == Values{"A"});
}

TEST_CASE("keywords are a list where there are several values, else one text") {
  const std::pair<std::string_view, std::pair<Values, Values>> cases[] = {
      {R"("ports, strike")", {{}, {"ports, strike"}}},
      {R"(["ports, strike"])", {{}, {"ports, strike"}}},
      {R"(["ports","strike"])", {{"ports", "strike"}, {}}},
      {R"([{"name":"ports"},{"@value":"strike"}])", {{"ports", "strike"}, {}}},
      {"null", {{}, {}}}};
  for (const auto& [keywords, expected] : cases) {
    CAPTURE(keywords);
    const auto declared =
        read(R"({"@type":"NewsArticle","keywords":)" + std::string(keywords) + "}");
    CHECK(values(declared, "keywords") == expected.first);
    CHECK(values(declared, "keywordlist") == expected.second);
  }
}

TEST_CASE("page, site and organisation are told from the article") {
  const auto declared = read(R"({"@graph":[
      {"@type":"WebPage","name":"Ferry - Harbour Daily","isPartOf":{"@type":"WebSite","name":"Harbour Daily"}},
      {"@type":"NewsMediaOrganization","name":"Harbour Press"},
      {"@type":"NewsArticle","headline":"Ferry","author":{"@type":"Organization","name":"Desk"}}]})");
  CHECK(values(declared, "page:name") == Values{"Ferry - Harbour Daily"});
  CHECK(values(declared, "website:name") == Values{"Harbour Daily"});
  CHECK(values(declared, "organization:name") == Values{"Harbour Press"});
  CHECK(values(declared, "author:organization") == Values{"Desk"});
  CHECK(values(declared, "author").empty());
}

TEST_CASE("the body that an article declares comes in paragraphs") {
  const auto declared = read(R"({"@type":"NewsArticle","articleBody":"One &amp; all.\n\nTwo."})");
  CHECK(declared.article_body == "One & all.\n\nTwo.");
}

TEST_CASE("broken or foreign JSON does no harm") {
  for (const std::string_view json :
       {"", "[]", "null", "42", "{", R"({"@type":[null,7]})", R"({"@graph":{"@graph":[[[]]]}})",
        R"({"@type":"NewsArticle","author":{"@id":"#self"},"@id":"#self"})"}) {
    CAPTURE(json);
    CHECK(values(read(json), "author").empty());
  }
}
