// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/letter_distance.h"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "common/text.h"
#include "tests/support/random.h"

using namespace backissue;

TEST_CASE("letters are counted, not bytes, in telling words apart") {
  const std::tuple<std::string_view, std::string_view, std::size_t> cases[] = {
      {"ferry", "ferrry", 1},
      {"порт", "порд", 1},
      {"caf\u00E9", "cafe", 1},
      {"", "ab", 2},
      {"ab", "", 2},
      {"form", "from", 1},
      {"", "", 0}};
  for (const auto& [a, b, distance] : cases) {
    CAPTURE(a, b);
    CHECK(LetterDistance(a).to(b, 9) == distance);
    CHECK(LetterDistance(a).to(b, distance) == distance);
  }
}

TEST_CASE("distances are those of the whole table up to the limit, and above it beyond") {
  Random random(20261126);
  const auto word = [&] {
    std::string made;
    for (auto left = below(random, 9); left > 0; --left) made += "abcde"[below(random, 5)];
    return made;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string a = word();
    LetterDistance distance(a);
    for (int other = 0; other < 4; ++other) {
      const std::string b = word();
      CAPTURE(a, b);
      const std::size_t expected = edit_distance(a, b);
      for (std::size_t most = 0; most < 5; ++most) {
        const std::size_t told = distance.to(b, most);
        CHECK((expected <= most ? told == expected : told > most));
      }
    }
  }
}
