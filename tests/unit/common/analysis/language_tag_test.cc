// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/language_tag.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("a language tag is reduced to its primary subtag") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"en", "en"},         {"pt_BR", "pt"}, {"EN-us", "en"}, {"iw", "he"},
      {"eng", "en"},        {"nb", "no"},    {"nn-NO", "no"}, {" de ", "de"},
      {"zh-Hant-TW", "zh"}, {"ger", "de"},   {"x", ""},       {"english", ""},
      {"und", ""},          {"xx-Zinh", ""}, {"", ""},        {"12", ""}};
  for (const auto& [tag, expected] : cases) {
    CAPTURE(tag);
    CHECK(primary_language(tag) == expected);
  }
}
