// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/people/authors.h"
#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/html/parse.h"

#include <catch2/catch.hpp>
#include "tests/support/pages.h"

using namespace backissue;

namespace {

using Names = std::vector<std::string>;

Names authors_of(std::string_view head, std::string_view body) {
  const html::Tree tree = tree_of(daily_post(head, body));
  const auto declared = read_declarations(tree, "");
  return choose_authors({tree, declared, SiteNames(declared, "dailypost.example")},
                        tree.find(html::Tag::kH1))
      .names;
}

std::string author(std::string_view json) {
  return R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"h","author":)" +
         std::string(json) + "}</script>";
}

}  // namespace

TEST_CASE("declared authors are taken as listed, agencies written behind a name are not") {
  CHECK(authors_of(author(R"([{"name":"Ines Calado"},{"name":"Harbour Press"}])"), "") ==
        Names{"Ines Calado", "Harbour Press"});
  CHECK(authors_of(author(R"("By Ines Calado and Tom Berg, Reuters")"), "") ==
        Names{"Ines Calado", "Tom Berg"});
}

TEST_CASE("people in a visible byline go before the paper's own name") {
  const std::string_view byline =
      "<h1>h</h1><p class=\"article-byline\">By <a href=\"/i\">Ines Calado</a></p>";
  CHECK(authors_of(author(R"({"@type":"Organization","name":"Daily Post"})"), byline) ==
        Names{"Ines Calado"});
  CHECK(authors_of("<meta name=\"author\" content=\"Daily Post\">", byline) ==
        Names{"Ines Calado"});
  CHECK(authors_of(author(R"("Daily Post")"), "<h1>h</h1><p>text</p>") == Names{"Daily Post"});
}

TEST_CASE("an initial by the headline is no author when the paper signs itself") {
  CHECK(authors_of(author(R"("Daily Post")"), "<h1>h</h1><p class=\"author\">ic</p>") ==
        Names{"Daily Post"});
  CHECK(authors_of("", "<h1>h</h1><p class=\"author\">ic</p>") == Names{"ic"});
}

TEST_CASE("a login gives way to the full name that readers see") {
  CHECK(authors_of(author(R"("ines.calado")"),
                   "<h1>h</h1><p class=\"byline\">By Ines Calado</p>") == Names{"Ines Calado"});
}

TEST_CASE("bylines are found by class, by rel and by their first word") {
  const std::string_view cases[] = {
      "<h1>h</h1><div class=\"articleAuthorName\">Ines Calado</div>",
      "<h1>h</h1><a rel=\"author\" href=\"/i\">Ines Calado</a>",
      "<h1>h</h1><p>Von <b>Ines Calado</b></p>",
      "<h1>h</h1><div><span>By</span> <span>Ines</span> <span>Calado</span></div>",
      "<h1>h</h1><div class=\"byline\">By<a href=\"/i\">Ines Calado</a><time>Thursday</time></div>",
  };
  for (const auto body : cases) {
    CAPTURE(body);
    CHECK(authors_of("", body) == Names{"Ines Calado"});
  }
}

TEST_CASE("commenters and authors of other stories are not this story's") {
  CHECK(authors_of("",
                   "<h1>h</h1><p class=\"byline\">By Ines Calado</p><ul "
                   "class=\"comments\"><li><span class=\"author\">Tom "
                   "Berg</span></li></ul>") == Names{"Ines Calado"});
  CHECK(authors_of("",
                   "<h1>h</h1><p>text</p><div class=\"related\"><span class=\"author\">Tom "
                   "Berg</span></div>")
            .empty());
}

TEST_CASE("several authors may have a line each") {
  CHECK(authors_of("",
                   "<h1>h</h1><span class=\"author\">Ines Calado</span> <span class=\"author\">Tom "
                   "Berg</span>") == Names{"Ines Calado", "Tom Berg"});
}

TEST_CASE("a byline may stand in the middle of a line") {
  CHECK(authors_of("", "<h1>h</h1><div>2025年3月12日 &nbsp; 来源：港报 &nbsp; 记者 陈海宁</div>") ==
        Names{"陈海宁"});
  CHECK(authors_of("", "<h1>h</h1><p>12 March 2025 | By Ines Calado | 3 min read</p>") ==
        Names{"Ines Calado"});
}

TEST_CASE("an address is no author") {
  CHECK(
      authors_of("<meta property=\"article:author\" content=\"https://social.example/dailypost\">",
                 "<h1>h</h1>")
          .empty());
}

TEST_CASE("categories, sentences and mottos beside a byline are no authors") {
  CHECK(authors_of("",
                   "<h1>h</h1><p>Posted by Ines Calado in <a rel=\"category tag\" href=\"/f\">Just "
                   "Ferries</a></p>") == Names{"Ines Calado"});
  CHECK(authors_of("",
                   "<h1>h</h1><p>Filed, posted on Monday under <a rel=\"category tag\" "
                   "href=\"/f\">Just Ferries</a></p>")
            .empty());
  CHECK(
      authors_of("", "<h1>h</h1><p>Da liegt sie. Wo einst nur Wald und Wiesen waren.</p>").empty());
  CHECK(authors_of("", "<h1>h</h1><p>Autorin: Ines Calado, die seit Jahren am Hafen lebt.</p>") ==
        Names{"Ines Calado"});
  CHECK(authors_of("", "<h1>h</h1><p><a href=\"/x\">Text publish</a></p>").empty());
  CHECK(authors_of(author(R"("Daily Post - for harbour people")"), "") == Names{"Daily Post"});
}

TEST_CASE("full names beside a day or at the end are taken where a page names nobody else") {
  CHECK(authors_of("", "<small>04.02.2022 | 13:10 | Ines Calado</small><h1>h</h1><p>text</p>") ==
        Names{"Ines Calado"});
  CHECK(authors_of("", "<h1>h</h1><p><span>12 March 2024 - Ines Calado, Tom Berg</span></p>") ==
        Names{"Ines Calado", "Tom Berg"});
  CHECK(authors_of("", "<h1>h</h1><p>12 March 2024</p><p>Ines Calado</p>").empty());
  CHECK(authors_of("", "<h1>h</h1><p>Ports, 12 March 2024</p>").empty());
  CHECK(authors_of("", "<h1>h</h1><p>On 12 March 2024, Ines Calado <a href=\"/\">left</a></p>")
            .empty());
  const auto signed_by = [](std::string_view body) {
    const auto page = html::parse(body, {});
    REQUIRE(page.tree);
    return choose_signature(
        {*page.tree, Declarations(), SiteNames(Declarations(), "dailypost.example")},
        page.tree->find(html::Tag::kP));
  };
  CHECK(signed_by("<p>The last words.</p><p><b><i>Ines Calado</i></b></p>") ==
        Names{"Ines Calado"});
  CHECK(signed_by("<p>The last words.</p><p>With <b>Ines Calado</b></p>").empty());
  CHECK(
      signed_by("<p>The last words.</p><p><b>Further Reading</b></p><ul><li>x</li></ul>").empty());
  CHECK(signed_by("<p>The last words.</p><p><b>Daily Post</b></p>").empty());
}

TEST_CASE("by stands in boxes of its own at times, and soft hyphens in names") {
  CHECK(authors_of("",
                   "<h1>h</h1><div><div><p><strong>By</strong></p></div><div><p>Ines "
                   "Calado</p></div></div>") == Names{"Ines Calado"});
  CHECK(authors_of("", "<h1>h</h1><p>Von Ines Ca&shy;la&shy;do</p>") == Names{"Ines Calado"});
  CHECK(authors_of(author(R"x("Daily Post (www.dailypost.example)")x"), "") == Names{"Daily Post"});
}
