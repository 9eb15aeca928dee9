// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/extract/body/hidden_text.h"
#include "indexer/extract/extract_html.h"
#include "indexer/html/parse.h"

using namespace backissue;

namespace {

const std::string kFirst =
    "The ferry to the outer islands sails again from the first of May, the harbour office said on "
    "Monday, after two winters in which the old pier could not be used by ships of any size.";
const std::string kSecond =
    "Captain Ruth Ellander said that her crew of nine had waited for the day, and that the ship "
    "had been painted twice since nobody knew what else to do while the masons were at work.";
const std::string kThird =
    "Tickets cost as much as they did before, but children travel for nothing on Sundays, and "
    "whoever lives on the islands may bring a bicycle, a dog or one sheep without paying more.";

std::string escaped(std::string text) {
  for (std::size_t at = 0; (at = text.find('<', at)) != text.npos;) text.replace(at, 1, "\\u003c");
  return text;
}

}  // namespace

TEST_CASE("a story that only scripts, templates or noscript hold is found there") {
  const std::string markup = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>";
  const std::string text = kFirst + "\n\n" + kSecond + "\n\n" + kThird;
  const std::string cases[] = {
      "<script>push([1,\"" + escaped(markup) + "\"])</script>",
      "<script>// don't stop at an apostrophe\nstate = {'body': '" + markup + "'}</script>",
      "<script>push(\"{\\\"body\\\":\\\"" + markup + "\\\"}\")</script>",
      "<script>var lines = \"" + kFirst + "\\n" + kSecond + "\\n" + kThird + "\"</script>",
      "<script type='text/x-template'>" + markup + "</script>",
      "<noscript>" + markup + "</noscript>",
      "<template>" + markup + "</template>",
  };
  for (const auto& page : cases) {
    CAPTURE(page);
    CHECK(find_hidden_text(page, false) == text);
  }
}

TEST_CASE("a row of strings of one name is a text only where the page is one article's") {
  const std::string page = "<script>state = {\"parts\":[{\"content\":\"" + kFirst +
                           "\"},{\"content\":\"" + kSecond + "\"},{\"content\":\"" + kThird +
                           "\"}]}</script>";
  CHECK(find_hidden_text(page, true) == kFirst + "\n\n" + kSecond + "\n\n" + kThird);
  CHECK(find_hidden_text(page, false).empty());
}

TEST_CASE("notices, code and unfinished strings are no hidden story") {
  std::string notice;
  for (int i = 0; i < 20; ++i) notice += "We use cookies, and these cookies help us to sell more. ";
  const std::string cases[] = {
      "<script>show(\"" + notice + "\")</script>",
      "<script>var css = \"" + std::string(400, ' ') +
          "a { color: red; } b { margin: 0 }\"</script>",
      "<script>var open = \"" + kFirst + kSecond,
      "<script>\"\\u12",
      "<script>'\\",
      "<noscript>You need scripts to run this application.</noscript>",
      "",
  };
  for (const auto& page : cases) {
    CAPTURE(page);
    CHECK(find_hidden_text(page, true).empty());
  }
}

TEST_CASE(
    "a page that shows no text has the story of its scripts, one that shows a text keeps it") {
  const std::string state = "<script>push([1,\"<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" +
                            kThird + "</p>\"])</script>";
  const auto body_of = [](const std::string& page) {
    const auto parsed = html::parse(page, {});
    REQUIRE(parsed.tree);
    const auto found = extract_html(*parsed.tree, {"", {}, page});
    return found.refused ? "" : found.article.body;
  };
  const std::string head = "<html><head><title>Ferry sails again</title></head><body>";
  CHECK(body_of(head + "<div id='root'></div>" + state) ==
        kFirst + "\n\n" + kSecond + "\n\n" + kThird);
  const std::string shown =
      "The mill was sold on Friday to a baker from the valley. She wants to grind rye there again "
      "from the autumn, she said, and to open the yard on Sundays.";
  CHECK(body_of(head + "<h1>Mill sold</h1><p>" + shown + "</p>" + state) == shown);
}

TEST_CASE("a page that declares a story and shows no text of it is known by its headline") {
  const auto refused = [](const std::string& head) {
    const auto page = "<html><head><title>Road trip</title>" + head + "</head><body></body></html>";
    const auto parsed = html::parse(page, {});
    REQUIRE(parsed.tree);
    const auto found = extract_html(*parsed.tree, {"", {}, page});
    CHECK((found.refused || found.article.body == "Road trip"));
    return found.refused.has_value();
  };
  const std::string title = "<meta property='og:title' content='Road trip'>";
  const std::string address = "<meta property='og:url' content='https://lena.example/";
  CHECK_FALSE(refused(title + address + "2018/08/road-trip.html'>"));
  CHECK_FALSE(refused(title + "<meta property='og:type' content='article'>"));
  CHECK(refused(title + address + "'>"));
  CHECK(refused(address + "2018/08/road-trip.html'>"));
}
