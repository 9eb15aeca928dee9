// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/text_key.h"

#include <catch2/catch.hpp>
#include <iterator>
#include <string>

#include "common/analysis/fold.h"
#include "common/text.h"
#include "tests/support/random.h"

using namespace backissue;

namespace {

/// All of it folded at once, code point by code point.
std::string slow_key(const std::string& text) {
  const std::string folded = fold_case(text);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    if (!is_gap(next_code_point(folded, at)))
      key.append(folded, start, at - start);
    else if (!key.empty() && key.back() != ' ')
      key += ' ';
  }
  if (key.ends_with(' ')) key.pop_back();
  return key;
}

}  // namespace

TEST_CASE("a text's key has its letters small and its gaps as single spaces") {
  CHECK(text_key("  The Port--Strike, (again)!  ") == "the port strike again");
  CHECK(text_key("ÉCOLE à l'Est") == "école à l est");
  CHECK(text_key("e\u0301t\u0301") == slow_key("e\u0301t\u0301"));
  CHECK(text_key("").empty());
  CHECK(text_key(" .,- ").empty());
}

TEST_CASE("a text's key is that of folding all of it at once, however long its words are") {
  const std::string long_word(300, 'W');
  const std::string pieces[] = {"Port",   " ",       "  ",     "-", ".",    "7",
                                "É",      "e\u0301", "Пресса", "ß", "港口", "\u00A0",
                                "\u2014", long_word, "ſ",      "İ", "a"};
  Random random(20240101);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto left = below(random, 60); left > 0; --left) {
      text += pick(random, pieces);
      if (one_in(random, 2)) text += ' ';
    }
    CAPTURE(round, text);
    REQUIRE(text_key(text) == slow_key(text));
  }
}
