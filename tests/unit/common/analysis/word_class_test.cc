// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/word_class.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace backissue;

namespace {

bool share_class(std::string_view language, std::string_view a, std::string_view b) {
  WordClasser classer(language);
  const auto keys = classer.keys(a);
  const auto others = classer.keys(b);
  return std::any_of(keys.begin(), keys.end(), [&](const auto& key) {
    return std::count(others.begin(), others.end(), key) > 0;
  });
}

struct Pair {
  std::string_view language, a, b;
};

}  // namespace

TEST_CASE("forms of one word share a class in their language") {
  const Pair cases[] = {{"en", "strike", "strikes"},       {"de", "hafen", "hafens"},
                        {"el", "εφημεριδα", "εφημερίδες"}, {"hi", "लड़का", "लड़के"},
                        {"ar", "الميناء", "ميناء"},        {"tr", "gazeteler", "gazetelerin"},
                        {"ro", "greviști", "grevişti"},    {"fa", "کتابهای", "کتاب"},
                        {"ko", "항만은", "항만을"},        {"cs", "přístavem", "přístavu"},
                        {"pl", "portowych", "portowego"},  {"uk", "портами", "порту"},
                        {"hr", "luka", "lukama"},          {"no", "havner", "havnen"}};
  for (const auto& [language, a, b] : cases) {
    CAPTURE(language, a, b);
    CHECK(share_class(language, a, b));
  }
}

TEST_CASE("a word typed without its accents finds its class") {
  const Pair cases[] = {{"fr", "greves", "grèves"}, {"vi", "cang", "cảng"},
                        {"pl", "lodzi", "łodzi"},   {"tr", "isik", "ışık"},
                        {"", "uber", "über"},       {"es", "huelguístico", "huelguistico"}};
  for (const auto& [language, a, b] : cases) {
    CAPTURE(language, a, b);
    CHECK(share_class(language, a, b));
  }
}

TEST_CASE("other words, and words of languages without rules, keep apart") {
  CHECK_FALSE(share_class("en", "port", "portrait"));
  CHECK_FALSE(share_class("", "strike", "strikes"));
  CHECK_FALSE(share_class("ko", "한국", "영국"));
}

TEST_CASE("a stem keeps its accents, and a short word is never cut away") {
  CHECK(WordClasser("cs").stem("přístavem") == "přístav");
  CHECK(WordClasser("ko").stem("이") == "이");
  CHECK(WordClasser("fa").stem("ها") == "ها");
}

TEST_CASE("languages with a stemmer are known") {
  for (const auto* language : {"en", "el", "hi", "ar", "fa", "ko", "uk", "pl", "cs", "hr", "no"})
    CHECK(has_stemmer(language));
  for (const auto* language : {"", "zh", "th", "xx", "porter"}) CHECK_FALSE(has_stemmer(language));
}
