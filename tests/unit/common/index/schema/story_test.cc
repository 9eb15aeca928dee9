// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/story.h"

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
