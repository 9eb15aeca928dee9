// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <optional>
#include <string>

#include "indexer/extract/body/body.h"
#include "indexer/extract/body/find_body.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

std::optional<Reason> refused(const std::string& html, const std::string& title,
                              bool says_article = false) {
  const auto parsed = html::parse(html, {});
  REQUIRE(parsed.tree);
  BodyHints hints;
  hints.title = title;
  hints.says_article = says_article;
  return find_body(*parsed.tree, hints).refused;
}

std::string teasers() {
  std::string html;
  for (int i = 0; i < 30; ++i)
    html += "<div class='teaser'><h3><a href='/n" + std::to_string(i) + "'>Ferry number " +
            std::to_string(i) + " sails again after repairs</a></h3></div>";
  return html;
}

std::string front_page() {
  return "<html><body><h1>Coast news</h1>" + teasers() + "</body></html>";
}

std::string sentences() {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text += "Boat number " + std::to_string(i) +
            " left the harbour before noon, and the crew waved to those on the pier. ";
  return text;
}

// What a site has around all its pages.
std::string frame_around(const std::string& middle) {
  std::string menu;
  for (const char* name : {"Town and coast", "Harbours", "Theatre and music", "Weather at sea",
                           "Letters", "Ferries and timetables", "Boats for sale", "Fishing"})
    menu += "<li><a href='/s'>" + std::string(name) + "</a></li><li><a href='/t'>More of " + name +
            " and all that belongs to it</a></li><li><a href='/u'>What our readers say of " + name +
            "</a></li>";
  return "<header><ul>" + menu + "</ul></header><main>" + middle +
         "</main><footer><p>The most important news of the coast in your mailbox every morning.</p>"
         "<p>© Coast Press 2024</p></footer>";
}

// The linked headline, the time and the summary in one item.
std::string results() {
  std::string html = "<ul>";
  for (int i = 0; i < 10; ++i)
    html += "<li><a href='/n" + std::to_string(i) + "'>Ferry number " + std::to_string(i) +
            " sails again after repairs</a> <span>12:15</span> The engine of ship number " +
            std::to_string(i) + " was taken out and put in again, says the yard.</li>";
  return html + "</ul>";
}

const std::string kStory =
    "<article><h1>Library moves</h1><p>The town library moves to the old mill in May, the council "
    "decided on Tuesday after "
    "a long debate.</p><p>Readers can keep their books over the summer, since nothing has to be "
    "returned before "
    "September, the librarian said.</p></article>";

}  // namespace

TEST_CASE("a page that stands in for an article is refused by what it is") {
  struct Case {
    std::string html;
    std::string title;
    Reason reason;
  };
  const Case cases[] = {
      {"<h1>404</h1><p>We are sorry, the page you asked for is not here any more.</p>",
       "Page not found", Reason::kErrorPage},
      {"<h1>Seite nicht gefunden</h1><p>Bitte nutzen Sie die Suche.</p>", "Seite nicht gefunden",
       Reason::kErrorPage},
      {"<h1>Your choice</h1><p>We and our partners store cookies on your device to show you "
       "advertising.</p><p>You can "
       "withdraw your consent to the use of personal data at any time.</p><button>Accept "
       "all</button>",
       "Your choice", Reason::kConsentWall},
      {"<h1>Log in</h1><form><label>Name</label><input name=n><input type=password></form><p>Enter "
       "your name.</p>",
       "Log in", Reason::kLoginWall},
      {"<article><h1>Mill sold</h1><p>The mill was sold on Friday.</p><div>Subscribe to read the "
       "whole story.</div></article>",
       "Mill sold", Reason::kPaywallStub},
      {front_page(), "Coast news", Reason::kListPage},
      {"<h1>503 Dienst gestört</h1><p>Bitte später noch einmal versuchen.</p>",
       "503 Dienst gestört", Reason::kErrorPage},
      {"<h1>삭제된 기사입니다</h1><p>이 기사는 삭제되었습니다.</p>", "삭제된 기사입니다",
       Reason::kErrorPage},
      {"<h1>로그인</h1><form><input name=n><input type=password></form>", "로그인",
       Reason::kLoginWall},
      {"<h1><a href='/'>The Daily Harbour Courier</a></h1><p>We and our partners store cookies on "
       "your device to show you advertising.</p><button>Accept all</button>",
       "The Daily Harbour Courier", Reason::kConsentWall},
      {"<h1>Harbours</h1><p>All that we wrote about harbours and those who work there.</p>" +
           teasers(),
       "Harbours", Reason::kListPage},
      {"<h1>Search results</h1>" + results(), "Search results", Reason::kListPage},
      {"<html><body><img src=a.jpg></body></html>", "Picture", Reason::kNoArticle},
      {frame_around("<h1>Coast Press</h1>"), "Coast Press", Reason::kListPage},
      {frame_around("<h1>Coast Press</h1><p>We use cookies to understand how you read the Coast "
                    "Press, and to show you advertising that you may like.</p>"),
       "Coast Press", Reason::kListPage},
      {"<title>302 Found</title><h1>Found</h1><p>The document has moved <a href='/b'>here</a>.</p>",
       "Found", Reason::kErrorPage},
      {"<title>Object moved</title><h2>Object moved to <a href='/b'>here</a>.</h2>", "",
       Reason::kErrorPage},
      {"<title>harbour.example</title><body class='neterror'><h1>This site can't be "
       "reached</h1><p>Check whether there is a typing error in the name of the server.</p></body>",
       "This site can't be reached", Reason::kErrorPage},
      {"<title>harbour.example</title><body id='t' class='neterror de'><h1>Keine Verbindung</h1>"
       "<p>Der Server hat die Verbindung beendet.</p></body>",
       "Keine Verbindung", Reason::kErrorPage},
  };
  for (const auto& [html, title, reason] : cases) {
    CAPTURE(html);
    CHECK(refused(html, title) == reason);
  }
}

TEST_CASE("a story is never refused for what it tells of or for what stands beside it") {
  const std::pair<std::string, std::string> cases[] = {
      {kStory, "Library moves"},
      {"<article><h1>Rain</h1><p>It rains.</p></article>", "Rain"},
      {kStory + "<div class='consent'>We use cookies, as do our partners.</div>", "Library moves"},
      {"<h1>The cookie run</h1><p>In the game a cookie runs from the oven, and every cookie has a "
       "gift.</p><p>The gingerbread cookie came first, and the players' cookie of the year has a "
       "cape.</p>",
       "The cookie run"},
      {kStory + teasers() + teasers() + teasers(), "Library moves"},
      {kStory + results(), "Library moves"},
      {"<h1>404 boats at the start</h1><p>" + sentences() + "</p>", "404 boats at the start"},
      {kStory + "<form><input type=password></form>", "Library moves"},
      {frame_around("<h1>Ferry late</h1><p>The ferry to the islands is two hours late today, the "
                    "harbour office said at noon.</p>"),
       "Ferry late"},
      {"<title>302 found jobs in a day</title><article><h1>302 found jobs in a day</h1><p>" +
           sentences() + sentences() + "</p></article>",
       "302 found jobs in a day"},
      {"<article><h1>The story of the 404 error, told by the woman who wrote the first one of them "
       "all</h1><p>She laughs "
       "when she is asked how it came about.</p></article>",
       "The story of the 404 error, told by the woman who wrote the first one of them all"},
  };
  for (const auto& [html, title] : cases) {
    CAPTURE(html);
    CHECK_FALSE(refused(html, title));
  }
}

TEST_CASE("a page that declares an article is no list, however many links it shows") {
  CHECK_FALSE(refused(front_page(), "Coast news", true) == Reason::kListPage);
}
