// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/published.h"
#include "indexer/html/parse.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace backissue {
namespace {

const Timestamp kSaved{{2026, 1, 10}, 12 * 3600, std::nullopt};

Candidate published(Origin origin, std::string value, float confidence = 1.F) {
  return {Fact::kPublished, origin, std::move(value), confidence};
}
Candidate modified(Origin origin, std::string value) {
  return {Fact::kModified, origin, std::move(value), 1.F};
}

struct Chosen {
  std::string published = "none";
  std::string from;
  std::string modified = "none";
};

Chosen choose(const std::string& body, const std::vector<Candidate>& declared = {},
              std::string_view url = "https://lantern.example/harbour/strike",
              std::string_view language = "en") {
  const auto parsed =
      html::parse("<html><head><title>Strike</title></head><body>" + body + "</body></html>", {});
  REQUIRE(parsed.tree);
  DateHints hints;
  hints.url = url;
  hints.language = language;
  hints.title = "Dockers walk out";
  hints.saved = kSaved;
  const ChosenDates dates = choose_dates(*parsed.tree, declared, hints, nullptr);
  Chosen result;
  if (dates.published) result.published = to_iso8601(*dates.published);
  if (dates.modified) result.modified = to_iso8601(*dates.modified);
  result.from = dates.published_from;
  return result;
}

const std::string kHeadline = "<h1>Dockers walk out</h1>";
const std::string kText =
    "<p>The dockers of the northern quay stopped work at dawn, after talks on night shifts had "
    "failed for the third "
    "time since 3 March 2019, when the port was sold.</p>";

}  // namespace

TEST_CASE("a declaration of publication is taken, and change is kept apart") {
  const Chosen found =
      choose(kHeadline + kText, {published(Origin::kJsonLd, "2025-09-18T08:50:00+03:00"),
                                 modified(Origin::kJsonLd, "2025-09-20T10:00:00+03:00")});
  CHECK(found.published == "2025-09-18T08:50:00+03:00");
  CHECK(found.from == "json-ld");
  CHECK(found.modified == "2025-09-20T10:00:00+03:00");
}

TEST_CASE("without declarations the page's own words are read") {
  struct Case {
    std::string_view what;
    std::string body;
    std::string_view expected;
    std::string_view from;
  };
  const Case cases[] = {
      {"a byline", kHeadline + "<div class=byline>By Ines Calado, 18 September 2025</div>" + kText,
       "2025-09-18", "text"},
      {"a time element", kHeadline + "<time datetime='2025-09-18T08:50'>Thursday</time>" + kText,
       "2025-09-18T08:50:00", "time"},
      {"microdata", kHeadline + "<span itemprop=datePublished content='2025-09-18'></span>" + kText,
       "2025-09-18", "microdata"},
      {"an attribute for scripts",
       kHeadline + "<div data-publish-date='2025.09.18 08:50'>By IC</div>" + kText,
       "2025-09-18T08:50:00", "time"},
      {"a relative date", kHeadline + "<span class=date>2 days ago</span>" + kText, "2026-01-08",
       "text"},
      {"beside its time, in another element",
       kHeadline + "<div class=meta><span>18.09.25</span><span>12:44</span></div>" + kText,
       "2025-09-18T12:44:00", "text"},
      {"under its label, aside",
       kHeadline + kText + "<div class=sidebar><p>Mise en ligne</p><p>18 September 2025</p></div>",
       "2025-09-18", "text"},
      {"below the text", kHeadline + kText + "<p>Published 18 September 2025</p>", "2025-09-18",
       "text"},
      {"only a change", kHeadline + "<p>Last updated: 18 September 2025</p>" + kText, "2025-09-18",
       "text"}};
  for (const auto& [what, body, expected, from] : cases) {
    CAPTURE(what);
    const Chosen found = choose(body);
    CHECK(found.published == expected);
    CHECK(found.from == from);
  }
}

TEST_CASE("a dateline opens the text") {
  const std::string prose = kText.substr(3) + kText.substr(3) + kText.substr(3) + kText.substr(3);
  for (const char* dateline : {"18.9.2025 - ", "Calder Bay, (18.09.2025). ",
                               "18 September 2025: ", "Calder Bay, 18 September 2025 – "}) {
    CAPTURE(dateline);
    const auto html = kHeadline + "<p>" + dateline + prose;
    const auto parsed = html::parse(html, {});
    REQUIRE(parsed.tree);
    Body body;
    body.first = parsed.tree->find(html::Tag::kP);
    body.last = body.first;
    DateHints hints;
    hints.language = "en-GB";
    hints.title = "Dockers walk out";
    hints.saved = kSaved;
    hints.body = &body;
    const ChosenDates dates = choose_dates(*parsed.tree, {}, hints, nullptr);
    REQUIRE(dates.published);
    CHECK(to_iso8601(*dates.published) == "2025-09-18");
  }
}

TEST_CASE("dates that are not the article's do not win") {
  const std::string byline = "<p class=date>18 September 2025</p>";
  const std::pair<std::string_view, std::string> cases[] = {
      {"events in prose", kHeadline + byline + kText},
      {"comments", kHeadline + byline + kText +
                       "<div class=comments><time datetime='2025-09-25'>x</time></div>"},
      {"teasers", kHeadline + byline + kText +
                      "<ul class=related><li>25 September 2025<li>24 September 2025<li>23 "
                      "September 2025</ul>"},
      {"a copyright line",
       kHeadline + byline + kText + "<footer>© 1 January 2026 The Lantern</footer>"},
      {"today's date in the page's head",
       "<div>Saturday, 10 January 2026</div>" + kHeadline + byline + kText},
      {"an end", kHeadline + "<p>Available until 18 December 2025</p>" + byline + kText},
      {"a change under the word for publication",
       kHeadline + "<time datetime='2025-09-22'>Published 18 September 2025</time>" + kText},
      {"a change", kHeadline + "<p>Updated 19 September 2025</p>" + byline + kText},
      {"the future", kHeadline + "<p>18 September 2027</p>" + byline + kText}};
  for (const auto& [what, body] : cases) {
    CAPTURE(what);
    CHECK(choose(body).published == "2025-09-18");
  }
}

TEST_CASE("the day is the one in the page's own zone") {
  const auto utc = published(Origin::kJsonLd, "2025-09-18T22:30:00Z");
  CHECK(choose(kHeadline + kText, {utc}).published == "2025-09-18T22:30:00Z");
  CHECK(choose(kHeadline + "<p>19 September 2025 01:30</p>" + kText, {utc}).published ==
        "2025-09-19T01:30:00");
  CHECK(choose(kHeadline + "<p>19 September 2025</p>" + kText, {utc}).published == "2025-09-19");
  CHECK(choose(kHeadline + kText, {utc, published(Origin::kOpenGraph, "2025-09-19T01:30:00+03:00")})
            .published == "2025-09-19T01:30:00+03:00");
}

TEST_CASE("a visible change does not outweigh a declaration in the page's own zone") {
  const Chosen found = choose(kHeadline + "<p>19 September 2025 00:05</p>" + kText,
                              {published(Origin::kJsonLd, "2025-09-18T23:17:00+09:00"),
                               modified(Origin::kJsonLd, "2025-09-19T00:06:42+09:00")});
  CHECK(found.published == "2025-09-18T23:17:00+09:00");
}

TEST_CASE("a vague declaration yields to the date by the headline") {
  const Chosen found = choose(kHeadline + "<p class=date>18 September 2025</p>" + kText,
                              {published(Origin::kMeta, "2025-03-01", 0.5F)});
  CHECK(found.published == "2025-09-18");
}

TEST_CASE("the address tells the day where nothing better does") {
  const Chosen found = choose(kHeadline + kText, {}, "https://lantern.example/2025/09/18/strike");
  CHECK(found.published == "2025-09-18");
  CHECK(found.from == "url");
}

TEST_CASE("days that no paper had are not believed") {
  for (const char* value : {"0001-01-01T00:00:00Z", "1599-12-31", "2026-02-10", "soon"}) {
    CAPTURE(value);
    CHECK(choose(kHeadline + kText, {published(Origin::kJsonLd, value)}).published == "none");
  }
}

TEST_CASE("a page of nothing but dates is read in passing") {
  std::string body = kHeadline;
  for (int i = 0; i < 20'000; ++i)
    body += "<p class=date><time datetime='2025-09-18'>18 Sep 2025</time></p>";
  CHECK(choose(body).published == "2025-09-18");
}

}  // namespace backissue
