// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/tokenizer.h"

#include <catch2/catch.hpp>

#include "common/text.h"
#include "tests/support/random.h"

using namespace backissue;

namespace {

std::vector<Token> tokens_of(std::string_view text) {
  static Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize(text, tokens);
  return tokens;
}

/// Words by spaces; an alias stands in round brackets behind its word.
std::string shown(std::string_view text) {
  std::vector<std::string> parts;
  for (const Token& token : tokens_of(text))
    parts.push_back(token.kind == TokenKind::kWord ? token.term : "(" + token.term + ")");
  return join(parts, " ");
}

using Cases = std::vector<std::pair<std::string_view, std::string_view>>;

void check(const Cases& cases) {
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(shown(text) == expected);
  }
}

}  // namespace

TEST_CASE("words are cut at everything but letters, digits and marks, and folded") {
  check({{"The PORT, again.", "the port again"},
         {"", ""},
         {"… — 🙂 !?", ""},
         {"well-known snake_case", "well known (wellknown) snake case"},
         {"@Harbour #Port_Strike", "harbour port strike"},
         {"node.js on example.org", "node js on example org"},
         {"Straße ΟΔΟΣ ﬁne", "strasse οδοσ fine"},
         {"co\u00ADop\u200Berate", "coop erate"},
         {"e\u0301te\u0301", "été"},
         {"می\u200Cخواهم", "میخواهم"},
         {"a\xC0\xAF"
          "b \xE2\x82",
          "a b"}});
}

TEST_CASE("an apostrophe cuts, but not where it belongs to the alphabet") {
  check({{"Obama's l’homme", "obama s l homme"},
         {"İstanbul'da", "istanbul da"},
         {"don\u02BCt", "don t"},
         {"об'єкт п’ять", "обєкт пять"},
         {"צה\"ל ג'ורג'", "צהל גורג"}});
}

TEST_CASE("abbreviations, initials and signs stay one word") {
  check({{"the U.S. and U.N.A.!", "the us and una"},
         {"e.g. this, 5 p.m.", "eg this 5 pm"},
         {"J.K.Rowling, J.Rowling", "jk rowling j rowling"},
         {"AT&T and R&D", "at&t (at) (t) and r&d (r) (d)"},
         {"Plate&Fork", "plate fork"},
         {"C++, C# or Notepad++", "c++ c# or notepad++ (notepad)"},
         {"G20 COVID-19 5G", "g20 covid 19 (covid19) 5g"}});
}

TEST_CASE("words that hyphens join are also found as one") {
  check({{"e-mail, co-operation.", "e mail (email) co operation (cooperation)"},
         {"the G-20's Mund-Nasen-Schutz", "the g 20 (g20) s mund nasen schutz (mundnasenschutz)"},
         {"Covid‐19 e‑mail", "covid 19 (covid19) e mail (email)"},
         {"19-Jährige", "19 jährige (19jährige)"},
         {"3.5-litre", "3.5 (3) litre (3.5litre)"},
         {"pre- and post-war -x- a-", "pre and post war (postwar) x a"},
         {"a--b, a - b, a–b", "a b a b a b"},
         {"2019-20 won 3-2, 2025-09-18", "2019 20 won 3 2 2025 09 18"},
         {"council-votes-on-the-ferry", "council votes on the ferry"},
         {"x-18.09.2025-y", "x 18 09 2025 y"},
         {"AI-가", "ai 가"}});
  const auto tokens = tokens_of("an e-mail");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[3].kind == TokenKind::kAlias);
  CHECK(tokens[3].position == tokens[1].position);
  CHECK(tokens[3].begin == 3);
  CHECK(tokens[3].end == 9);
}

TEST_CASE("a Latin name with an apostrophe inside is also found without it") {
  check({{"Shi'a and Shi’ite", "shi a (shia) and shi ite (shiite)"},
         {"Qur\u02BCan", "qur an (quran)"},
         {"Baha'i Sana'a's", "baha i (bahai) sana a (sanaa) s"},
         {"D'Onofrio", "d onofrio (donofrio)"},
         {"l'homme d'Ivoire qu'il dell'arte", "l homme d ivoire qu il dell arte"},
         {"Obama's don't we'll I'VE", "obama s don t we ll i ve"},
         {"Ankara'dan İzmir'in", "ankara dan izmir in"},
         {"rock'n'roll", "rock n (rockn) roll"},
         {"a' b 'c'", "a b c"},
         {"7'a a'7", "7 a a 7"}});
  const auto tokens = tokens_of("the Shi’a");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[3].position == tokens[1].position);
  CHECK(tokens[3].begin == 4);
  CHECK(tokens[3].end == 11);
}

TEST_CASE("thousands apart by spaces are also found as one number") {
  check({{"41 000", "41 000 (41000)"},
         {"1 250 000,5", "1 250 000.5 (000) (1250000.5) (1250000)"},
         {"41\u00A0000", "41000 (41)"},
         {"in 2019 300", "in 2019 300"},
         {"41 0000 4 00 041 000", "41 0000 4 00 041 000"},
         {"1 000 2", "1 000 (1000) 2"},
         {"41  000", "41 000"},
         {"41 000km", "41 000km (41000km)"},
         {"9 000-year", "9 000 (9000) year (000year)"}});
}

TEST_CASE("numbers are found with and without their separators") {
  check({{"$294,000", "294000 (294)"},
         {"294.000", "294000 (294)"},
         {"294\u202F000", "294000 (294)"},
         {"294 000", "294 000 (294000)"},
         {"1’234’567", "1234567 (1)"},
         {"12,34,567", "1234567 (12)"},
         {"1,234.56", "1234.56 (1234) (1)"},
         {"3.5 or 3,5", "3.5 (3) or 3.5 (3)"},
         {"0.500", "0.500 (0)"},
         {"3.5bn", "3.5bn (3.5) (3)"},
         {"18.09.2025", "18 09 2025"},
         {"10:30, 2024/25", "10 30 2024 25"},
         {"1,2,3,", "1 2 3"},
         {"١٩ ２０", "19 20"}});
}

TEST_CASE("Han and Kana are a word each and an alias for every pair") {
  check({{"北京大", "北 (北京) 京 (京大) 大"},
         {"北、京", "北 京"},
         {"テスト中A1", "テ (テス) ス (スト) ト (ト中) 中 a1"},
         {"ﾃﾞｰﾀ", "デ (デー) ー (ータ) タ"}});
  const auto tokens = tokens_of("a北京");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[2].kind == TokenKind::kAlias);
  CHECK(tokens[2].position == tokens[1].position);
  CHECK(tokens[2].begin == 1);
  CHECK(tokens[2].end == 7);
}

TEST_CASE("scripts without spaces are cut by dictionary, Hangul apart from other scripts") {
  check({{"ภาษาไทย", "ภาษา ไทย"}, {"AI가 2025년", "ai 가 2025 년"}});
}

TEST_CASE("byte ranges cover just the word as written") {
  const std::string_view text = "«Ünïted» U.S. 3,5%";
  std::vector<std::string> parts;
  for (const Token& token : tokens_of(text))
    parts.emplace_back(text.substr(token.begin, token.end - token.begin));
  CHECK(join(parts, "|") == "Ünïted|U.S.|3,5|3");
}

TEST_CASE("positions count words alone") {
  std::vector<std::uint32_t> positions;
  for (const Token& token : tokens_of("1,000 ways 北京 x")) positions.push_back(token.position);
  CHECK(positions == std::vector<std::uint32_t>{0, 0, 1, 2, 2, 3, 4});
}

TEST_CASE("a word too long for a term keeps its head and a hash of the whole") {
  const std::string head(300, 'a');
  const auto one = tokens_of(head + "x");
  const auto other = tokens_of(head + "y");
  REQUIRE(one.size() == 1);
  REQUIRE(other.size() == 1);
  CHECK(one[0].term.size() == kMaxTokenBytes);
  CHECK(one[0].term != other[0].term);
  CHECK(one[0].end == 301);
}

TEST_CASE("whatever the bytes, words are in order, apart, and whole code points") {
  constexpr std::string_view kPieces[] = {"a.",     "1,",      "א'",     "a&b",
                                          "ภาษา",   "e\u0301", "\u0301", "\xE2\x82",
                                          "\u200D", "x\u200D", "한글",   "漢字",
                                          "a++",    "b-",      "#",      "\u00AD",
                                          "ﷺ",      " ",       "क्",      "\xF0\x9F\x98\x80",
                                          "\xC0"};
  Random random(20240101);
  for (int run = 0; run < 2000; ++run) {
    std::string text;
    for (auto left = below(random, 40); left > 0; --left) text += pick(random, kPieces);
    CAPTURE(run, text);
    std::uint32_t end = 0;
    std::uint32_t position = 0;
    for (const Token& token : tokens_of(text)) {
      const std::string_view written =
          std::string_view(text).substr(token.begin, token.end - token.begin);
      REQUIRE_FALSE(written.empty());
      REQUIRE(is_valid_utf8(written));
      REQUIRE_FALSE(token.term.empty());
      REQUIRE(token.term.size() <= kMaxTokenBytes);
      if (token.kind == TokenKind::kAlias) continue;
      REQUIRE(token.begin >= end);
      REQUIRE(token.position == position++);
      end = token.end;
    }
  }
}
