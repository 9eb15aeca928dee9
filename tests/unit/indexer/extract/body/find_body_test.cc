// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/extract/body/body.h"
#include "indexer/extract/body/find_body.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

Body body_of(const std::string& html, const std::string& title = "Harbour bridge opens") {
  const auto parsed = html::parse(html, {});
  REQUIRE(parsed.tree);
  BodyHints hints;
  hints.title = title;
  return find_body(*parsed.tree, hints);
}

const std::string kFirst =
    "The new harbour bridge opened to traffic on Monday, two years later than planned and far over "
    "its budget.";
const std::string kSecond =
    "Thousands of people walked across before the first lorries came, and the mayor spoke of a day "
    "to remember.";
const std::string kThird =
    "Engineers say that the old crossing will be taken down next spring, when the river is low.";

// A page with the furniture of a news site around the given markup.
std::string site_page(const std::string& inner) {
  std::string items;
  for (const char* word : {"Home", "World", "Sport", "Culture", "Weather", "Money", "Travel",
                           "Food", "Video", "Radio", "Games", "Letters", "Archive", "Shop"})
    items += std::string("<li><a href='/") + word + "'>" + word + "</a></li>";
  return "<html><head><title>Harbour bridge opens</title></head><body><header><nav><ul>" + items +
         "</ul></nav></header><main><h1>Harbour bridge opens</h1>" + inner +
         "</main><aside class='related'><h3>Related</h3><ul><li><a href='/a'>Ferry timetable "
         "changes again this "
         "summer</a></li><li><a href='/b'>Council votes on the ring "
         "road</a></li></ul></aside><footer><p>© 2020 The "
         "Morning Tide. All rights reserved.</p></footer></body></html>";
}

}  // namespace

TEST_CASE("a small page loses none of its text") {
  const std::pair<const char*, const char*> cases[] = {
      {"<article><h1>Harbour bridge opens</h1><p>Fog again</p><p>It lifted.</p></article>",
       "Fog again\n\nIt lifted."},
      {"<body><h1>Harbour bridge opens</h1><div>One word</div></body>", "One word"},
      {"<article><h1>Harbour bridge opens</h1><p>a<b>b</b>c<br>d</p></article>", "abc d"},
      {"<article><h1>Harbour bridge opens</h1>Loose text<p>and a paragraph</p></article>",
       "Loose text\n\nand a paragraph"},
      {"<article><h1>Harbour bridge opens</h1><h2>Part "
       "one</h2><ul><li>first</li><li>second</li></ul></article>",
       "Part one\n\nfirst\n\nsecond"},
      {"<article><h1>Harbour bridge opens</h1><p>橋が開通した。</p></article>", "橋が開通した。"},
  };
  for (const auto& [html, text] : cases) {
    CAPTURE(html);
    const auto body = body_of(html);
    CHECK(body.text == text);
    CHECK_FALSE(body.refused);
  }
}

TEST_CASE("the story is found inside a site's furniture, however its paragraphs are marked up") {
  const std::string text = kFirst + "\n\n" + kSecond + "\n\n" + kThird;
  const std::string cases[] = {
      "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>",
      "<div><div>" + kFirst + "</div><div>" + kSecond + "</div><div>" + kThird + "</div></div>",
      "<div>" + kFirst + "<br><br>" + kSecond + "<br/> <br/>" + kThird + "</div>",
      "<section><p>" + kFirst + "</p></section><section><p>" + kSecond + "</p><p>" + kThird +
          "</p></section>",
      "<div class='paywall'><p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p></div>",
      "<div style='display:none'><p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird +
          "</p></div>",
  };
  for (const auto& inner : cases) {
    CAPTURE(inner);
    const auto body = body_of(site_page(inner));
    CHECK(body.text == text);
    CHECK_FALSE(body.refused);
  }
}

TEST_CASE("what stands between the paragraphs of a story and is not of it goes") {
  const std::string cases[] = {
      "<div class='share-bar'><a href='#'>Share</a> <a href='#'>Tweet</a></div>",
      "<figure><img src='x.jpg'><figcaption>The bridge at dawn. Photo: A. "
      "Nobody</figcaption></figure>",
      "<p><a href='/old'>Read also: the long way round the bay</a></p>",
      "<div class='newsletter'><p>Get the morning letter in your inbox.</p><input></div>",
      "<ul class='related-links'><li><a href='/1'>Ferries to stop in May</a></li></ul>",
      "<script>var a = 'words in a script';</script>",
  };
  for (const auto& middle : cases) {
    CAPTURE(middle);
    const auto body =
        body_of(site_page("<p>" + kFirst + "</p>" + middle + "<p>" + kSecond + "</p>"));
    CHECK(body.text == kFirst + "\n\n" + kSecond);
  }
}

TEST_CASE("an empty page has no body") {
  CHECK(body_of("").text.empty());
  CHECK(body_of("<html><body><img src=x></body></html>").text.empty());
}
