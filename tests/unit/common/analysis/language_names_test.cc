// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/language_names.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

TEST_CASE("a language is known by its name in English and in itself") {
  const std::pair<const char*, const char*> cases[] = {
      {"German", "de"},
      {"german", "de"},
      {"Deutsch", "de"},
      {"Fran\u00E7ais", "fr"},
      {"francais", "fr"},
      {"espa\u00F1ol", "es"},
      {"Norwegian", "no"},
      {"Hebrew", "he"},
      {"Persian", "fa"},
      {"\u0627\u0644\u0639\u0631\u0628\u064A\u0629", "ar"},
      {"\u4E2D\u6587", "zh"},
      {"Klingonish", ""},
      {"", ""},
      {"d", ""}};
  for (const auto& [name, code] : cases) {
    CAPTURE(name);
    CHECK(language_of_name(name) == code);
  }
}
