// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/extract/body/body.h"
#include "indexer/extract/body/find_body.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

const std::string kStory =
    "<p>The ferry to the outer island will sail four days a week from October, the operator said "
    "on "
    "Wednesday, down from six now.</p><p>Fuel has risen by a third since the timetable was drawn "
    "up, "
    "and on most weekdays the boat carried fewer than twenty passengers.</p><p>The island council "
    "will meet on Monday and says that it will want some of the money back.</p>";

std::string body_of(const std::string& markup) {
  const auto parsed = html::parse("<!DOCTYPE html><html><body>" + markup + "</body></html>", {});
  REQUIRE(parsed.tree);
  BodyHints hints;
  hints.title = "Winter ferry will be cut to four days a week";
  return find_body(*parsed.tree, hints).text;
}

std::string page(const std::string& before, const std::string& behind) {
  return "<div class=article><h1>Winter ferry will be cut to four days a week</h1>" + before +
         kStory + behind + "</div>";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("a short page's furniture is no part of its story") {
  const std::string lines[] = {"<p>Read also: <a href=/b>Harbour seals counted</a></p>",
                               "<p>Lea también: <a href=/b>El puerto reabre</a></p>",
                               "<p>Lesezeit: 2 Min.</p>", "<p>Lecture 2 min.</p>",
                               "<ul><li><a href=/t/1>ferries</a></li></ul>"};
  for (const auto& line : lines) {
    CAPTURE(line);
    CHECK(body_of(page("", line)) == body_of(page("", "")));
  }
}

TEST_CASE("a day below the headline is no part of the story, one between its paragraphs is") {
  for (const std::string day : {"12 March 2024", "Published: 19. September 2025, 08:50",
                                "2025年9月19日", "By Ines Calado | March 12, 2024"}) {
    CAPTURE(day);
    CHECK(body_of(page("<p>" + day + "</p>", "")) == body_of(page("", "")));
  }
  const std::string chronicle = kStory + "<h3>12 March 2024</h3>" + kStory;
  CHECK(has(body_of("<div class=article><h1>Winter ferry will be cut to four days a week</h1>" +
                    chronicle + "</div>"),
            "12 March 2024"));
}

TEST_CASE("a plea for subscriptions is dropped behind the story only") {
  const std::string plea = "<p>Support local reporting: subscribe from one crown a week.</p>";
  CHECK_FALSE(has(body_of(page("", plea)), "crown a week"));
}

TEST_CASE("a catchword over the headline and a notice behind a list of links are not the story's") {
  std::string links = "<h4>Also here</h4><ul>";
  for (const auto* title : {"One thing and another", "A second thing", "Third time lucky",
                            "Four more", "Fifth of five"})
    links += std::string("<li><a href=/x>") + title + "</a></li>";
  links += "</ul><h4>Notices</h4>";
  const auto text =
      body_of("<div>Region</div>" + page("", "") + "<div id=right>" + links +
              "<p>Lost: one brown glove, left hand, by the chapel. Reward.</p></div>");
  CHECK_FALSE(has(text, "Region"));
  CHECK_FALSE(has(text, "glove"));
  CHECK(has(text, "The island council"));
}

TEST_CASE("the cells of a row of facts are one paragraph") {
  const auto text = body_of(page(
      "",
      "<table><tr><td>Route</td><td>Days</td></tr><tr><td>Skerra</td><td>four</td></tr></table>"
      "<p>The doctor comes on that boat too, said the woman who runs the only shop.</p>"));
  CHECK(has(text, "Skerra four"));
}

TEST_CASE("a story that says the same over and over is a story") {
  std::string paragraph;
  for (int i = 0; i < 12; ++i) paragraph += "The convoy reached the border crossing before dawn. ";
  const auto text = body_of("<h1>Convoy</h1><p>" + paragraph + "</p><p>" + paragraph + "</p>");
  CHECK(has(text, "The convoy reached"));
}

TEST_CASE("a page that has one line many times keeps it once") {
  std::string lines;
  for (int i = 0; i < 5; ++i)
    lines += "<p>The boy crossed the border that she had shown him before the night fell.</p>";
  const auto text = body_of(lines);
  CHECK(has(text, "The boy crossed"));
  CHECK(text.find("The boy crossed") == text.rfind("The boy crossed"));
}

TEST_CASE("comments outgrow a short story without becoming it") {
  std::string comments = "<ol id=comments>";
  for (int i = 0; i < 12; ++i)
    comments += "<li class=comment><div class=comment-body><p>I took the boat on day " +
                std::to_string(i) +
                " of that winter, and I can tell you that the crossing was rough, that the coffee "
                "was cold, and that the captain was as friendly as ever.</p></div></li>";
  CHECK(body_of(page("", "") + comments + "</ol>") == body_of(page("", "")));
}

TEST_CASE("cookie notices behind a story are dropped, a story about cookies stays") {
  const std::string notice =
      "<p>This website uses cookies to improve your experience while you navigate through it. "
      "Cookies that are needed for its basic functions are stored in your browser.</p>";
  CHECK_FALSE(has(body_of(page("", "<div>" + notice + notice + "</div>")), "navigate"));
  const std::string about =
      "<p>On board, the cookies are back: the cook bakes them from oats and treacle, as her "
      "grandmother did.</p>";
  CHECK(has(body_of(page(about, about + "<p>She wants to sell more cookies in spring.</p>")),
            "more cookies"));
}

TEST_CASE("what comes again in the same list is the story's own") {
  const std::string meal =
      "<p>Porridge with a cup of berries, one egg, and a slice of rye bread</p>";
  const auto text = body_of(page("<p>Monday, before the boat leaves at seven in the morning.</p>" +
                                     meal + "<p>Tuesday, when there is no boat at all.</p>" + meal,
                                 ""));
  const auto first = text.find("Porridge");
  REQUIRE(first != text.npos);
  CHECK(text.find("Porridge", first + 1) != text.npos);
}
