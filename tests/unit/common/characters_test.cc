// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/characters.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

using namespace backissue;

TEST_CASE("each use has its own signs and no others") {
  const std::pair<CharacterUse, std::u32string_view> cases[] = {
      {kEndsForStory, U".!?\n\u3002\uFF01\uFF1F\u061F\u06D4\u0964"},
      {kEndsForBody, U".!?\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u0965\u0589\u1362\uFF0E\uFF61"},
      {kEndsAnywhere, U"\u3002\uFF01\uFF1F\uFF0E\uFF61\u1362\u104B\u17D4"},
      {kEndsBeforeSpace, U".!?\u2026\u061F\u06D4\u0964\u0965"},
      {kClosesForBody, U"\"')]\u201D\u2019\u00BB\u00AB\u201C\u300D\u300F\uFF09\u203A\u2039"},
      {kClosesShown, U"\"')]\u201D\u2019\u00BB\u300D\u300F\uFF09\u3011\u203A\u201C"},
      {kEndsNoByline, U".!?\u2026\u3002\u061F\u0964"},
      {kEndsProse, U".!?\u2026\u3002\uFF01\uFF1F\u061F\u0964\"\u201D\u00BB"},
      {kClosesWide, U"\uFF0C\u3002\u3001\uFF01\uFF1F\uFF1B\uFF1A\uFF09\u300D\u300F\u3011\u300B"}};
  for (const auto& [use, signs] : cases) {
    for (char32_t c = 0; c < 0x20000; ++c) {
      if (has_use(c, use) == (signs.find(c) != signs.npos)) continue;
      CAPTURE(static_cast<int>(use), static_cast<std::uint32_t>(c));
      FAIL("not as listed");
    }
  }
}

TEST_CASE("scripts without spaces are told apart") {
  CHECK(is_spaceless_letter(U'\u0E01'));
  CHECK_FALSE(is_spaceless_letter(U'\u4E00'));
  CHECK(is_han_or_kana(U'\u4E00'));
  CHECK(is_han_or_kana(U'\u3042'));
  CHECK_FALSE(is_han_or_kana(U'\uAC00'));
  CHECK(is_hangul_syllable(U'\uAC00'));
  CHECK(is_east_asian(U'\u3042'));
  CHECK(is_east_asian(U'\u9FFF'));
  CHECK_FALSE(is_east_asian(U'\uAC00'));
}
