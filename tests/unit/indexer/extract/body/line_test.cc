// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/line.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("a sentence's end is seen in any script and behind quotes") {
  const std::pair<const char*, bool> cases[] = {
      {"It rained.", true},   {"“It rained.”", true}, {"It rained (again).)", true},
      {"雨が降った。", true}, {"हो गया।", true},      {"ماذا حدث؟", true},
      {"It rained", false},   {"Read more »", false}, {"", false},
      {"...", true},
  };
  for (const auto& [text, ends] : cases) {
    CAPTURE(text);
    CHECK(facts_of(text).ends_sentence == ends);
  }
}

TEST_CASE("words are counted alike with and without spaces") {
  CHECK(facts_of("one two-three it's").words == Approx(3));
  CHECK(facts_of("橋が開通した").words == Approx(3));
  CHECK(facts_of("").words == 0);
  CHECK(word_hashes("Ab, ab!") == word_hashes("AB AB"));
  CHECK(word_hashes("橋が").size() == 2);
}
