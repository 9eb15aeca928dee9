// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/introductions.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace backissue;

TEST_CASE("a byline begins with one of many words, whole") {
  for (const std::string_view line : {"By Ines Calado", "BY INES CALADO", "By", "Von: Ines Calado",
                                      "Автор: Инна Каладо", "文 山田花子", "Written by Ines"}) {
    CAPTURE(line);
    CHECK(begins_byline(line));
  }
  for (const std::string_view line : {"Bystanders say", "Ines Calado", "", "Vonnegut is back"}) {
    CAPTURE(line);
    CHECK_FALSE(begins_byline(line));
  }
}

TEST_CASE("the longest introduction counts") {
  CHECK(introduction_length("text by Ines Calado") == std::string_view("text by").size());
  CHECK(introduction_length("Text Ines Calado") == std::string_view("text").size());
  CHECK(introduction_length("Ines Calado") == 0);
  CHECK(is_introduction("by"));
  CHECK_FALSE(is_introduction("ines"));
}
