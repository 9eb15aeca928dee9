// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/read_declarations.h"
#include "indexer/html/parse.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

using Values = std::vector<std::string_view>;

Declarations declared_in(std::string_view head, std::string_view page_url = "") {
  const std::string page =
      "<html><head>" + std::string(head) + "</head><body><p>x</p></body></html>";
  const auto parsed = html::parse(page, {});
  REQUIRE(parsed.tree);
  return read_declarations(*parsed.tree, page_url);
}

std::string script(std::string_view json) {
  return "<script type=\"application/ld+json\">" + std::string(json) + "</script>";
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

TEST_CASE("authors are read from every shape that JSON-LD gives them") {
  const std::pair<std::string_view, std::vector<std::string>> cases[] = {
      {R"("author":"Ines Calado")", {"Ines Calado"}},
      {R"("author":{"@type":"Person","name":"Ines Calado"})", {"Ines Calado"}},
      {R"("author":[{"name":"Ines Calado"},"Tom Berg"])", {"Ines Calado", "Tom Berg"}},
      {R"("author":{"name":["Ines Calado","Tom Berg"]})", {"Ines Calado", "Tom Berg"}},
      {R"("author":{"@list":[]},"creator":7)", {}},
      {R"("author":null)", {}},
      {R"("author":42)", {}},
      {R"("author":[[["Ines Calado"]]])", {"Ines Calado"}},
      {R"("author":{"name":{"@value":"Ines Calado","@language":"en"}})", {"Ines Calado"}},
  };
  for (const auto& [author, expected] : cases) {
    CAPTURE(author);
    const auto found = declared_in(
        script(R"({"@type":"NewsArticle","headline":"h",)" + std::string(author) + "}"));
    CHECK(strings(found.values(Origin::kJsonLd, {"author"})) == expected);
  }
}

TEST_CASE("references inside a graph are followed") {
  const auto found = declared_in(script(R"({"@graph":[
      {"@type":"WebPage","@id":"#page","name":"Ferry runs - Daily Post"},
      {"@type":["Article","NewsArticle"],"headline":"Ferry runs","author":{"@id":"#ines"},"publisher":{"@id":"#paper"}},
      {"@type":"Person","@id":"#ines","name":"Ines Calado"},
      {"@type":"NewsMediaOrganization","@id":"#paper","name":"Daily Post"}]})"));
  CHECK(found.first(Origin::kJsonLd, {"headline"}) == "Ferry runs");
  CHECK(found.first(Origin::kJsonLd, {"author"}) == "Ines Calado");
  CHECK(found.first(Origin::kJsonLd, {"publisher:organization"}) == "Daily Post");
  CHECK(found.first(Origin::kJsonLd, {"page:name"}) == "Ferry runs - Daily Post");
  CHECK(found.says_article);
}

TEST_CASE("of several articles the one at the page's address counts") {
  const auto json =
      script(R"([{"@type":"NewsArticle","headline":"Bus stops","url":"https://post.example/bus"},
      {"@type":"NewsArticle","headline":"Ferry runs","url":"https://post.example/ferry"}])");
  CHECK(declared_in(json, "http://www.post.example/ferry/?from=mail")
            .first(Origin::kJsonLd, {"headline"}) == "Ferry runs");
  CHECK(declared_in(json).first(Origin::kJsonLd, {"headline"}) == "Bus stops");
}

TEST_CASE("values escaped for HTML once too often are resolved once") {
  const auto found = declared_in(
      script(
          R"({"@type":"Article","headline":"&quot;Fr&uuml;h&quot; &amp;amp; <em>sp&#228;t</em>"})") +
      "<meta property=\"og:title\" content=\"Ports &amp;amp; docks\">");
  CHECK(found.first(Origin::kJsonLd, {"headline"}) == "\"Früh\" &amp; spät");
  CHECK(found.first(Origin::kOpenGraph, {"og:title"}) == "Ports & docks");
}

TEST_CASE("breadcrumbs come in the order of their positions") {
  const auto found = declared_in(script(R"({"@type":"BreadcrumbList","itemListElement":[
      {"@type":"ListItem","position":2,"item":{"@id":"/e","name":"Economy"}},
      {"@type":"ListItem","position":1,"name":"Home"}]})"));
  CHECK(strings(found.values(Origin::kJsonLd, {"breadcrumb"})) ==
        std::vector<std::string>{"Home", "Economy"});
}

TEST_CASE("metas are read by any of their name attributes") {
  const auto found = declared_in(
      R"(<meta name="Author" content=" Ines  Calado "><meta property="article:tag" content="ports">
      <meta property="article:tag" content="strikes"><meta name="keywords" content="">
      <link rel="shortcut canonical" href="https://post.example/ferry">)");
  CHECK(found.first(Origin::kMeta, {"author"}) == "Ines Calado");
  CHECK(found.values(Origin::kOpenGraph, {"article:tag"}) == Values{"ports", "strikes"});
  CHECK(found.first(Origin::kMeta, {"keywords"}).empty());
  CHECK(found.first(Origin::kRelLink, {"canonical"}) == "https://post.example/ferry");
}

TEST_CASE("a card's labelled value is the author when the label says so") {
  const auto found = declared_in(
      R"(<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ines Calado">
      <meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="3 minutes">)");
  CHECK(found.values(Origin::kMeta, {"twitter:author"}) == Values{"Ines Calado"});
}

TEST_CASE("microdata of the article counts, that of comments and lists does not") {
  const auto parsed = html::parse(
      R"(<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry runs</h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/i"><span itemprop="name">Ines Calado</span></a> writes</span>
      <time itemprop="datePublished" datetime="2024-03-12">12 March</time>
      <div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Reader</span></div></div>)",
      {});
  REQUIRE(parsed.tree);
  const auto found = read_declarations(*parsed.tree, "");
  CHECK(found.first(Origin::kMicrodata, {"headline"}) == "Ferry runs");
  CHECK(found.values(Origin::kMicrodata, {"author"}) == Values{"Ines Calado"});
  CHECK(found.first(Origin::kMicrodata, {"datepublished"}) == "2024-03-12");
}
