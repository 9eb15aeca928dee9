// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/word_beginnings.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text.h"
#include "tests/support/random.h"

using namespace backissue;

namespace {

/// Whether a word at `at` may be one of the terms: those of the test below.
bool may_matter(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) >= 0x80) return true;
  if (!is_ascii_alnum(text[at]) || (at > 0 && is_ascii_alnum(text[at - 1]))) return false;
  const std::string first = ascii_lower(text.substr(at, 1));
  const std::string second = ascii_lower(text.substr(at + 1, 1));
  if (first == "u") return second == "s" || second == "." || second == " ";
  return (first == "d" && second == "e") || (first == "2" && second == "0");
}

WordBeginnings beginnings() {
  WordBeginnings made;
  made.add(U'u', U's');
  made.add(U'd', U'e');
  made.add(U'2', U'0');
  made.add(U'é', U't');
  return made;
}

}  // namespace

TEST_CASE("long stretches without a term are passed over") {
  const WordBeginnings some = beginnings();
  const std::string plain = "a model made of wood, under the sun, in 1911 or so; ";
  CHECK(some.pass(plain + plain + "Decline", 1) > 2 * plain.size() - 32);
  CHECK(some.pass(plain + "the U.S. of old, and the rest of it", 1) <= plain.size() + 4);
  CHECK(some.pass("short", 1) == 1);
}

TEST_CASE("what is passed over holds no beginning of a term") {
  const WordBeginnings some = beginnings();
  Random random(20261127);
  for (int round = 0; round < 20'000; ++round) {
    std::string text = "x";
    for (auto left = below(random, 90); left > 0; --left)
      text += std::string_view("aaadeusDEUS20   ..,--zzzz'")[below(random, 26)];
    if (one_in(random, 4)) text += "é" + text;
    const std::size_t from = 1 + below(random, text.size());
    if (from < text.size() && is_ascii_alnum(text[from - 1])) continue;
    const std::size_t to = some.pass(text, from);
    CAPTURE(text, from, to);
    REQUIRE(to >= from);
    for (std::size_t at = from; at < to; ++at) REQUIRE_FALSE(may_matter(text, at));
    const bool in_word = to > from && to < text.size() && is_ascii_alnum(text[to - 1]);
    REQUIRE_FALSE(in_word);
  }
}

TEST_CASE("for many terms nothing is passed over") {
  WordBeginnings many = beginnings();
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) many.add(letter, U'x');
  CHECK(many.pass(std::string(100, ' '), 1) == 1);
}
