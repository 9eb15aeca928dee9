// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/digraphs.h"

#include <catch2/catch.hpp>

#include "common/text.h"

using namespace backissue;

TEST_CASE("letters and the pairs that stand for them are spellings of each other") {
  struct Case {
    std::string_view language, word, expected;
  };
  const Case cases[] = {{"de", "müller", "mueller"},
                        {"de", "mueller", "müller"},
                        {"de", "haefen", "häfen"},
                        {"no", "aalesund", "ålesund"},
                        {"sv", "goeteborg", "göteborg"},
                        {"en", "mueller", ""},
                        {"de", "steuer", "steür"},
                        {"de", "hafen", ""},
                        {"de", "ueberfaelle", "ueberfälle überfaelle überfälle"}};
  for (const auto& [language, word, expected] : cases) {
    CAPTURE(language, word);
    CHECK(join(respellings(language, word), " ") == expected);
  }
}
