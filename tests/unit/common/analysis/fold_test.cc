// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/fold.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("case folding follows NFKC and leaves no dot of the Turkish capital I") {
  const std::pair<std::string_view, std::string_view> cases[] = {{"PORT", "port"},
                                                                 {"İzmir", "izmir"},
                                                                 {"ﬁＡ", "fia"},
                                                                 {"Straße", "strasse"},
                                                                 {"٢٠٢٥", "2025"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(fold_case(text) == expected);
  }
}

TEST_CASE("accents and letter variants fold away, marks that make another letter stay") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"café", "cafe"},       {"łódź", "lodz"},   {"smørrebrød", "smorrebrod"},
      {"ısparta", "isparta"}, {"điện", "dien"},   {"œuvre", "oeuvre"},
      {"ёлка", "елка"},       {"йод", "йод"},     {"άνθρωπος", "ανθρωπος"},
      {"أحمد", "احمد"},       {"مدرسة", "مدرسه"}, {"على", "علي"},
      {"كتــاب", "كتاب"},     {"مُحَمَّد", "محمد"},   {"שָׁלוֹם", "שלום"},
      {"फ़िल्म", "फिल्म"},       {"हिन्दी", "हिन्दी"}, {"が", "が"},
      {"한국", "한국"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(fold_accents(text) == expected);
  }
}

TEST_CASE("values match whatever their case, accents, spaces and outer punctuation") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"  Économie\u00A0 mondiale. ", "economie mondiale"},
      {"#Port", "port"},
      {"C++", "c++"},
      {"C#", "c#"},
      {"«Ünion»", "union"},
      {" - ", ""},
      {"example.org", "example.org"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(fold_value(text) == expected);
  }
}
