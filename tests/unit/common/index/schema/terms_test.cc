// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/terms.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/articles.h"

using namespace backissue;

namespace {

const std::string kLead =
    "PORT OF VELA (Wire) – The harbour council voted on Tuesday to reopen the old ferry line to "
    "the islands. ";
const std::string kMiddle =
    "Dockers had asked for it since the bridge closed in the winter of 2019, and traders on both "
    "shores joined them. ";
const std::string kShort = "Fares stay as they were. ";

Article story(const std::string& body, const std::string& url = "") {
  Article made = article_of(body);
  made.url = url;
  return made;
}

}  // namespace

TEST_CASE("a value too long for a term keeps its head and stays apart from others") {
  const std::string head(300, 'k');
  const auto one = capped_term("K", head + "1");
  const auto two = capped_term("K", head + "2");
  CHECK(one.size() == kMaxTermBytes);
  CHECK(one != two);
  CHECK(one.substr(0, 200) == two.substr(0, 200));
  CHECK(capped_term("K", "short") == "Kshort");
  CHECK(capped_term("K", std::string(244, 'x')).size() == 245);
}

TEST_CASE("zero bytes count twice, as the engine stores them") {
  const auto term = capped_term("U", std::string(200, '\0'));
  CHECK(term.size() + 114 <= kMaxTermBytes);
}

TEST_CASE("a capped term ends between code points") {
  std::string value;
  for (int i = 0; i < 100; ++i) value += "\u0645\u4E2D";
  const auto term = capped_term("K", value);
  CHECK(term.size() <= kMaxTermBytes);
  const auto last = static_cast<unsigned char>(value[term.size() - 18]);
  CHECK((last & 0xC0) == 0x80);
}

TEST_CASE("days become terms and sortable moments") {
  CHECK(year_term(987) == "Y0987");
  CHECK(month_term(2024, 3) == "M202403");
  CHECK(day_term({2024, 3, 9}) == "D20240309");
  CHECK(sortable_moment({{2024, 3, 9}, 8 * 3600 + 50 * 60 + 7}) == "20240309085007");
  CHECK(sortable_moment({{2024, 3, 9}}) == "20240309000000");
}

TEST_CASE("a URL's fragment is no part of its term") {
  CHECK(url_term("https://a.example/x#top") == "Uhttps://a.example/x");
  CHECK(url_term("").empty());
}

TEST_CASE("members of one file have their own ids and share the file's term") {
  CHECK(id_term("a", "1") != id_term("a", "2"));
  CHECK(id_term("a", "") != id_term("a", "1"));
  CHECK(id_term("a", "1") == id_term("a", "1"));
  CHECK(file_term("a") != file_term("b"));
}

TEST_CASE("copies of a story share its key") {
  const auto key = story_key(story(kLead + kMiddle + kShort));
  CHECK_FALSE(key.empty());
  const std::string copies[] = {
      kLead + kMiddle,                                         // cut at the end
      kShort + kLead + kShort + kMiddle,                       // a standfirst and an edit
      kLead + "\n\n" + kMiddle + "\n\nOur harbour reporter.",  // other paragraphs
      "\u201C" + kLead + "\u201D" + kMiddle,                   // other quotes
  };
  for (const auto& copy : copies) {
    CAPTURE(copy);
    CHECK(story_key(story(copy, "https://other.example/b")) == key);
  }
}

TEST_CASE("other stories have other keys") {
  const auto key = story_key(story(kLead + kMiddle));
  CHECK(story_key(story(
            kLead +
            "Nobody else came to the meeting that the mayor of the eastern island called.")) !=
        key);
  CHECK(story_key(story("")).empty());
  CHECK(story_key(story("Brief.")).empty());
}

TEST_CASE("a text too short to tell goes by its URL unless that is a front page's") {
  const auto key = story_key(story("Brief.", "https://a.example/news/1#c"));
  CHECK_FALSE(key.empty());
  CHECK(story_key(story("Brief, mended.", "https://a.example/news/1")) == key);
  CHECK(story_key(story("Brief.", "https://a.example/news/2")) != key);
  CHECK(story_key(story("Brief.", "https://a.example/")).empty());
  CHECK(story_key(story("Brief.", "https://a.example")).empty());
}

TEST_CASE("the day of a sortable moment is read back, also from its day alone") {
  const CivilDay day{2025, 9, 18};
  CHECK(day_of_moment(sortable_moment({.day = day, .second_of_day = 3661})) == day);
  CHECK(day_of_moment("20250918") == day);
  CHECK(day_of_moment("") == CivilDay{0, 0, 0});
}
