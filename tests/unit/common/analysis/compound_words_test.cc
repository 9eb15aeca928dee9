// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/compound_words.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "common/text.h"

using namespace backissue;

namespace {

/// The aliases that a text of words, cut at all that is neither letter nor digit, comes to; each
/// with its bytes.
std::vector<std::string> compounds_in(std::string_view text) {
  std::vector<Token> tokens;
  CompoundWords compounds;
  compounds.begin(text, tokens);
  const auto in_word = [&](std::size_t at) { return is_ascii_alnum(text[at]) || text[at] == '.'; };
  std::uint32_t position = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && in_word(end)) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    const std::size_t first = tokens.size();
    tokens.push_back({ascii_lower(text.substr(at, end - at)), static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(end), position++, TokenKind::kWord});
    compounds.follow(at, end, first);
    at = end;
  }
  std::vector<std::string> found;
  for (const Token& token : tokens)
    if (token.kind == TokenKind::kAlias)
      found.push_back(token.term + '@' + std::to_string(token.position) + ' ' +
                      std::string(text.substr(token.begin, token.end - token.begin)));
  return found;
}

}  // namespace

TEST_CASE("words that hyphens join are one word too") {
  const std::pair<std::string_view, std::vector<std::string>> cases[] = {
      {"a COVID-19 case", {"covid19@1 COVID-19"}},
      {"co-operation", {"cooperation@0 co-operation"}},
      {"a state-of-the-art pier", {"stateoftheart@1 state-of-the-art"}},
      {"e\u2010mail e\u2011mail", {"email@0 e\u2010mail", "email@2 e\u2011mail"}},
      {"well-known, so-called", {"wellknown@0 well-known", "socalled@2 so-called"}},
      {"port - strike", {}},
      {"port -strike", {}},
      {"pre- and post-war", {"postwar@2 post-war"}},
      {"2-1", {}},
      {"1914-1918", {}},
      {"one-two-three-four-five", {}},
      {"plain words", {}}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(compounds_in(text) == expected);
  }
}

TEST_CASE("a compound is no longer than a word") {
  const std::string half(30, 'a');
  CHECK(compounds_in(half + '-' + half).size() == 1);
  CHECK(compounds_in(half + '-' + half + 'b').empty());
}

TEST_CASE("a part that is several words ends a compound") {
  const std::string_view text = "ab-cd";
  std::vector<Token> tokens;
  CompoundWords compounds;
  compounds.begin(text, tokens);
  tokens.push_back({"ab", 0, 2, 0, TokenKind::kWord});
  compounds.follow(0, 2, 0);
  tokens.push_back({"c", 3, 4, 1, TokenKind::kWord});
  tokens.push_back({"d", 4, 5, 2, TokenKind::kWord});
  compounds.follow(3, 5, 1);
  CHECK(tokens.size() == 3);
}
