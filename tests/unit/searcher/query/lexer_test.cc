// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

namespace {

/// One line a query: a letter for the kind, then the text.
std::string show(std::string_view query) {
  const auto lexemes = lex_query(query);
  if (!lexemes) return "! " + lexemes.error().what;
  constexpr std::string_view kLetters = "w=*?q~:()&|!NA+-.";
  std::string out;
  for (const auto& lexeme : *lexemes) {
    if (lexeme.kind == LexemeKind::kEnd) break;
    if (!out.empty()) out += ' ';
    out += kLetters[static_cast<std::size_t>(lexeme.kind)];
    out += lexeme.text;
    if (lexeme.distance > 0) out += std::to_string(lexeme.distance);
  }
  return out;
}

}  // namespace

TEST_CASE("a query is cut into words, signs, operators and fields") {
  const std::pair<const char*, const char*> cases[] = {
      {"port strike", "wport wstrike"},
      {"a AND b OR NOT c", "wa & wb | ! wc"},
      {"and or not near", "wand wor wnot wnear"},
      {"-w +x", "- ww + wx"},
      {"a NEAR/5 b NEAR c ADJ/2 d", "wa N5 wb N10 wc A2 wd"},
      {"(a b)", "( wa wb )"},
      {"word* te?t te*t =word", "*word ?te?t ?te*t =word"},
      {"\"a b\" \"word\"", "qa b =word"},
      {"“a b” „a b“ «a b» 「a b」 “a b\" »a b«", "qa b qa b qa b qa b qa b qa b"},
      {"『a b』 ‹a b› ＂a b＂", "qa b qa b qa b"},
      {"\"a b\"~ \"word\"~ headline:\"a b\"~ \"a b\" ~", "~a b ~word :headline ~a b qa b"},
      {"headline:x tag:\"a b\" by:(a)", ":headline wx :tag qa b :by ( wa )"},
      {"-tag:x", "- :tag wx"},
      {"tag:c++ tag:-x", ":tag wc++ :tag w-x"},
      {"北京大学 AND 港口", "w北京大学 & w港口"},
      {"상황* 항*만", "*상황 ?항*만"},
      {"EU:n Leser:innen re:publica Covid:n", "wEU:n wLeser:innen wre:publica wCovid:n"},
      {"צה\"ל \"מנכ\"ל חדש\"", "wצה\"ל qמנכ\"ל חדש"},
      {"41 000 strikes in 2019 300", "w41 000 wstrikes win w2019 w300"},
      {"1\u00A0250\u202F000 tag:41 000", "w1\u00A0250\u202F000 :tag w41 w000"},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(show(query) == expected);
  }
}

TEST_CASE("punctuation of plain sentences is no syntax") {
  const std::pair<const char*, const char*> cases[] = {
      {"What did they win, and when?", "wWhat wdid wthey wwin wand wwhen"},
      {"don't pay $5 & 10% - ever!", "wdon't wpay w$5 w10% wever"},
      {"at 12:30 or http://example.org/?q=1", "wat w12:30 wor whttp://example.org/?q=1"},
      {"warning: a word", "wwarning wa wword"},
      {"std::vector C++ A/B", "wstd::vector wC++ wA/B"},
      {"-- -, +! ... ?? * =", ""},
      {"a -- b --c", "wa wb w--c"},
      {"\"\" “ ” a", "wa"},
      {"」港口「罢工", "w港口 w罢工"},
      {"خبر:عاجل", "wخبر:عاجل"},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(show(query) == expected);
  }
}

TEST_CASE("what is not syntax but looks like it is refused where it stands") {
  struct Case {
    const char* query;
    std::size_t at;
    const char* says;
  };
  const Case cases[] = {
      {"port \"strike", 5, "quote"},
      {"münze titel:x", 6, "titel"},
      {"a W/5 b", 2, "W/5"},
      {"a NEAR/x b", 2, "NEAR/x"},
      {"a NEAR/0 b", 2, "NEAR/0"},
      {"*word", 0, "star"},
      {"a wo*", 2, "wo*"},
      {"b?g", 0, "b?g"},
      {"항*", 0, "항*"},
      {"athor:x", 0, "athor"},
      {"a tag:", 2, "tag"},
      {"tag:\"\"", 0, "tag"},
      {"(tag:)", 1, "tag"},
      {"tag:art*", 4, "star"},
  };
  for (const auto& [query, at, says] : cases) {
    CAPTURE(query);
    const auto lexemes = lex_query(query);
    REQUIRE_FALSE(lexemes);
    CHECK(lexemes.error().at == at);
    CHECK(lexemes.error().what.find(says) != std::string::npos);
    CHECK_FALSE(lexemes.error().mend.empty());
  }
}

TEST_CASE("advice names what was probably meant") {
  CHECK(lex_query("\"a").error().mend.find("shell may have eaten a quote") != std::string::npos);
  CHECK(lex_query("headlin:x").error().mend.find("'headline'") != std::string::npos);
  CHECK(lex_query("a W/7 b").error().mend.find("NEAR/7") != std::string::npos);
  CHECK(lex_query("a W/7 b").error().mend.find("ADJ/7") != std::string::npos);
}

TEST_CASE("a query of any bytes is read, one that is too long refused") {
  CHECK(lex_query("\xff\xfe port \xc3"));
  CHECK(lex_query(std::string(32 * 1024, 'a')));
  CHECK_FALSE(lex_query(std::string(32 * 1024 + 1, 'a')));
}

TEST_CASE("a sign before a run of signs is part of the run") {
  const auto lexemes = lex_query("+」++text:a");
  REQUIRE(lexemes);
  REQUIRE(lexemes->size() == 2);
  CHECK(lexemes->front().kind == LexemeKind::kWord);
  CHECK(lexemes->front().text == "++text:a");
}
