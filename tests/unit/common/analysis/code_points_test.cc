// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/code_points.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <catch2/catch.hpp>

#include "common/analysis/fold.h"
#include "common/text.h"

using namespace backissue;

TEST_CASE("ASCII is known without asking ICU, and as ICU knows it") {
  const CodePointTable table;
  for (char32_t c = 0; c < 0x80; ++c) {
    CAPTURE(static_cast<int>(c));
    std::string folded;
    append_utf8(folded, table[c].fold);
    CHECK(folded == fold_case(std::string(1, static_cast<char>(c))));
    const auto code_point = static_cast<UChar32>(c);
    const Cut expected = u_isalpha(code_point)   ? Cut::kLetter
                         : u_isdigit(code_point) ? Cut::kDigit
                                                 : Cut::kBreak;
    CHECK(table[c].cut == expected);
  }
}

TEST_CASE("a code point is the same at the first look and at the second") {
  const std::tuple<char32_t, char32_t, Cut> cases[] = {{U'É', U'é', Cut::kLetter},
                                                       {U'Ж', U'ж', Cut::kLetter},
                                                       {U'ß', 0, Cut::kLetter},
                                                       {0x0661, U'1', Cut::kDigit},
                                                       {U'한', U'한', Cut::kHangul},
                                                       {U'港', U'港', Cut::kIdeograph},
                                                       {0x0E01, 0x0E01, Cut::kDictionary},
                                                       {0x0301, 0, Cut::kMark},
                                                       {0x10FFFF, 0x10FFFF, Cut::kBreak}};
  const CodePointTable table;
  for (const auto& [c, fold, cut] : cases) {
    CAPTURE(static_cast<unsigned>(c));
    for (int look = 0; look < 2; ++look) {
      CHECK(table[c].fold == fold);
      CHECK(table[c].cut == cut);
    }
  }
}

TEST_CASE("what is known without the normaliser is as the normaliser has it") {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc_cf = icu::Normalizer2::getNFKCCasefoldInstance(status);
  REQUIRE(nfkc_cf != nullptr);
  const CodePointTable table;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (!u_ispunct(c) && c > 0xFF) continue;
    const icu::UnicodeString folded = nfkc_cf->normalize(icu::UnicodeString(c), status);
    const bool is_one = nfkc_cf->hasBoundaryBefore(c) && folded.countChar32() == 1;
    const char32_t expected = is_one ? static_cast<char32_t>(folded.char32At(0)) : 0;
    if (table[static_cast<char32_t>(c)].fold != expected) FAIL_CHECK(c);
    if (c > 0x7F && c <= 0xFF && u_isalpha(c))
      CHECK(table[static_cast<char32_t>(c)].cut == Cut::kLetter);
  }
}
