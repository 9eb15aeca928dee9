// SPDX-License-Identifier: GPL-3.0-or-later
// Whole pages that state the same facts in one vocabulary each: all must give the same article.
#include <catch2/catch.hpp>

#include <string>

#include "indexer/extract/extract_html.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

using Names = std::vector<std::string>;

constexpr std::string_view kText =
    "<p>The ferry to the island runs again after a strike of three weeks at the harbour, the port "
    "authority said on Friday, and tickets that were sold before stay valid until the end of the "
    "year.</p><p>Captains and deckhands had asked for shorter nights and better boats, and they "
    "got some of both, according to the union that led the talks.</p>";

Article article_of(std::string_view head, std::string_view body,
                   std::string_view url = "https://dailypost.example/x/1") {
  const std::string page = "<!DOCTYPE html><html><head>" + std::string(head) + "</head><body>" +
                           std::string(body) + "</body></html>";
  const auto parsed = html::parse(page, {});
  REQUIRE(parsed.tree);
  return extract_html(*parsed.tree, {std::string(url), Timestamp{{2025, 9, 20}, 12 * 3600, {}}})
      .article;
}

Article json_ld(std::string_view json) {
  return article_of("<script type=\"application/ld+json\">" + std::string(json) + "</script>",
                    kText);
}

void check_facts(const Article& article) {
  CHECK(article.title == "Ferry runs again");
  CHECK(article.authors == Names{"Ines Calado", "Tom Berg"});
  REQUIRE(article.published);
  CHECK(to_iso8601(article.published->day) == "2025-09-19");
  CHECK(article.tags == Names{"ports", "strikes"});
  CHECK(article.publisher == "Daily Post");
}

}  // namespace

TEST_CASE("an agency behind the names of a byline is the source where nothing else names one") {
  const std::string page =
      "<h1>Ferry runs again</h1><p class=\"byline\">By Ines Calado and Tom "
      "Berg, Reuters</p>" +
      std::string(kText);
  const auto bare = article_of("", page);
  CHECK(bare.authors == Names{"Ines Calado", "Tom Berg"});
  CHECK(bare.publisher == "Reuters");
  CHECK(article_of("<meta property=\"og:site_name\" content=\"Daily Post\">", page).publisher ==
        "Daily Post");
}

TEST_CASE("JSON-LD is read through the mistakes that templates make") {
  check_facts(json_ld(
      R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry runs again",
    "author":[{"@type":"Person","name":"Ines Calado"},{"@type":"Person","name":"Tom Berg"}],
    "datePublished":"2025-09-19T08:50:00+01:00","keywords":["ports","strikes"],
    "publisher":{"@type":"NewsMediaOrganization","name":"Daily Post"}})"));
  // Raw line ends, trailing commas, comment and CDATA marks.
  check_facts(
      json_ld("<!--//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\nruns again\","
              "\"author\":[{\"name\":\"Ines Calado\",},{\"name\":\"Tom Berg\",},],"
              "\"datePublished\":\"2025-09-19\",\"keywords\":\"ports, strikes\","
              "\"publisher\":{\"name\":\"Daily Post\",},}\n//]]>-->"));
  // A graph with references, types as lists and addresses, values as objects and lists.
  check_facts(json_ld(R"({"@graph":[{"@id":"#p","@type":"Organization","name":"Daily Post"},
    {"@id":"#a","@type":"Person","name":["Ines Calado"]},{"@type":"WebPage","name":"Ferry | Daily Post"},
    {"@type":["http://schema.org/NewsArticle","Thing"],"headline":{"@value":"Ferry runs again","@language":"en"},
     "author":[{"@id":"#a"},"Tom Berg"],"publisher":{"@id":"#p"},"datePublished":["2025-09-19"],
     "keywords":[["ports"],{"@type":"DefinedTerm","name":"strikes"}]}]})"));
  // Wrong types are passed over: numbers, null, empty objects, and a list within a list.
  check_facts(json_ld(
      R"([[{"@type":"Article","headline":"Ferry runs again","author":[null,7,{},{"name":null},
    {"name":"Ines Calado"},{"name":"Tom Berg"}],"datePublished":"2025-09-19","dateModified":12,
    "keywords":[1,"ports",null,"strikes"],"publisher":["Daily Post"],"image":false}]])"));
}

TEST_CASE("several JSON-LD blocks add to each other, and a broken one does not spoil the rest") {
  check_facts(article_of(
      R"(<script type="application/ld+json">{{{ nothing</script>
      <script type='application/ld+json; charset=utf-8'>{"@type":"Organization","name":"Daily Post"}</script>
      <script type="application/ld+json">{"@type":"WebSite","name":"Daily Post"}</script>
      <script type="application/ld+json">{"@type":"BlogPosting","headline":"Ferry runs again","author":"Ines Calado and Tom Berg",
      "datePublished":"2025-09-19","keywords":"ports,strikes"}</script>)",
      kText));
}

TEST_CASE("Dublin Core, Parsely and Sailthru state all facts of a page") {
  check_facts(article_of(
      R"(<meta name="DC.title" content="Ferry runs again"><meta name="DC.creator" content="Ines Calado">
      <meta name="DC.creator" content="Tom Berg"><meta name="DC.date.issued" content="2025-09-19">
      <meta name="DC.subject" content="ports; strikes"><meta name="DC.publisher" content="Daily Post">)",
      kText));
  check_facts(article_of(
      R"(<meta name="dcterms.title" content="Ferry runs again"><meta name="dcterms.creator" content="Ines Calado; Tom Berg">
      <meta name="DCTERMS.issued" content="2025-09-19"><meta name="DCTERMS.subject" content="ports, strikes">
      <meta name="DCTERMS.publisher" content="Daily Post">)",
      kText));
  check_facts(article_of(
      R"(<meta name="parsely-title" content="Ferry runs again"><meta name="parsely-author" content="Ines Calado">
      <meta name="parsely-author" content="Tom Berg"><meta name="parsely-pub-date" content="2025-09-19T08:50:00Z">
      <meta name="parsely-tags" content="ports,strikes"><meta property="og:site_name" content="Daily Post">)",
      kText));
  check_facts(article_of(
      R"(<meta name="sailthru.title" content="Ferry runs again"><meta name="sailthru.author" content="Ines Calado, Tom Berg">
      <meta name="sailthru.date" content="2025-09-19 08:50:00"><meta name="sailthru.tags" content="ports, strikes">
      <meta name="application-name" content="Daily Post">)",
      kText));
}

TEST_CASE("microdata and RDFa state all facts of a page") {
  check_facts(article_of(
      "",
      R"(<article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Ferry runs again</h1>
      <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ines Calado</span></span>
      <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Tom Berg</span></span>
      <meta itemprop="datePublished" content="2025-09-19"><meta itemprop="keywords" content="ports, strikes">
      <div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="Daily Post"></div>)" +
          std::string(kText) + "</article>"));
  check_facts(article_of(
      "",
      R"(<article vocab="http://schema.org/" typeof="NewsArticle"><h1 property="headline">Ferry runs again</h1>
      <span property="author" typeof="Person"><span property="name">Ines Calado</span></span>
      <span property="schema:author" typeof="schema:Person"><span property="schema:name">Tom Berg</span></span>
      <time property="datePublished" datetime="2025-09-19">Friday</time><meta property="keywords" content="ports, strikes">
      <div property="publisher" typeof="Organization"><span property="name">Daily Post</span></div>)" +
          std::string(kText) + "</article>"));
  check_facts(article_of("", R"(<div about="/x/1"><h1 property="dc:title">Ferry runs again</h1>
      <span property="dc:creator">Ines Calado</span> <span property="dc:creator">Tom Berg</span>
      <span property="dc:date" content="2025-09-19">Friday</span> <span property="dc:publisher">Daily Post</span>
      <ul class="tags"><li><a href="/tag/ports" rel="tag">ports</a></li><li><a href="/tag/strikes" rel="tag">strikes</a></li></ul>)" +
                                 std::string(kText) + "</div>"));
}

TEST_CASE("links and microformats state all facts of a page") {
  check_facts(article_of(
      "<title>Ferry runs again – Daily Post</title><link rel=\"alternate\" "
      "type=\"application/rss+xml\" title=\"Daily Post » Feed\" href=\"/feed\">",
      R"(<div class="hentry"><h1 class="entry-title"><a href="/x/1" rel="bookmark">Ferry runs again</a></h1>
      <div class="meta">By <span class="vcard author"><a class="url fn" rel="author" href="/a/ines">Ines Calado</a></span> and
      <span class="vcard author"><a class="url fn" rel="author" href="/a/tom">Tom Berg</a></span> on
      <abbr class="published" title="2025-09-19T08:50:00+0000">Friday</abbr></div>)" +
          std::string(kText) +
          R"(<p>Tagged: <a rel="tag" href="/tag/ports">ports</a>, <a rel="tag" href="/tag/strikes">strikes</a></p></div>)"));
}

TEST_CASE("what readers see is enough where a page declares nothing") {
  check_facts(article_of(
      "<title>Ferry runs again | Daily Post</title>",
      R"(<header><a href="/">Daily Post</a></header><main><h1>Ferry runs again</h1>
      <p>By Ines Calado and Tom Berg, Reuters</p><p>Published: Friday, 19 September 2025, 8:50 am</p>)" +
          std::string(kText) +
          R"(<p>Topics: <a href="/topics/ports">ports</a> <a href="/topics/strikes">strikes</a></p></main>)"));
}

TEST_CASE("a day is read in the page's own zone, the day of publication and not of a change") {
  const auto day = [](std::string_view head, std::string_view body) {
    const auto article =
        article_of(head, "<h1>Ferry runs again</h1>" + std::string(body) + std::string(kText));
    return article.published ? to_iso8601(*article.published) : "none";
  };
  CHECK(day(R"(<meta property="article:modified_time" content="2025-09-20T09:00:00Z">
      <meta property="article:published_time" content="2025-09-19T23:30:00+02:00">)",
            "") == "2025-09-19T23:30:00+02:00");
  CHECK(day("", "<p>Updated 20 September 2025</p><p>First published 19 September 2025</p>") ==
        "2025-09-19");
  CHECK(day("", "<p>Today 08:50</p>") == "2025-09-20T08:50:00");
  CHECK(day("", "<p>il y a 2 heures</p>") == "none");  // an English page
}

TEST_CASE("a page that only scripts lay out has its text in their data") {
  const std::string piece =
      "The ferry to the island runs again after a strike of three weeks, the port authority said, "
      "and all the tickets that were sold before stay valid until the end of the year.";
  const auto page = [&](std::string_view title) {
    const std::string state =
        R"({"title":")" + std::string(title) +
        R"(","props":{"menu":[{"title":"Economy"}],"article":{"title":")" + std::string(title) +
        R"(","teaser":"It runs.","image":{"url":"https://dailypost.example/a b.jpg"},)" +
        R"("body":[{"type":"p","text":")" + piece + R"("},{"type":"html","text":"<p>First. )" +
        piece + "</p><p>Second. " + piece + R"(</p>"}]},"related":[{"title":"Other","body":")" +
        piece + R"("}]}})";
    return article_of("<title>Ferry runs again</title>",
                      "<div id=\"root\"></div><script id=\"__DATA__\" type=\"application/json\">" +
                          state + "</script>");
  };
  CHECK(page("Ferry runs again").body == piece + "\n\nFirst. " + piece + "\n\nSecond. " + piece);
  CHECK(page("Another story").body.empty());
}
