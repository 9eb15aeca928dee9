// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/code_points.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <optional>

namespace backissue {
namespace {

constexpr char32_t kModifierApostrophe = 0x02BC;

bool is_ideograph(UChar32 c, int word_break) {
  if (word_break == U_WB_KATAKANA) return true;
  if (!u_isUAlphabetic(c)) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

bool is_hangul(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_HANGUL;
}

Cut cut_of(UChar32 c) {
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return Cut::kDictionary;
  const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  if (is_ideograph(c, word_break)) return Cut::kIdeograph;
  if (u_charDigitValue(c) >= 0 && u_isdigit(c)) return Cut::kDigit;
  switch (word_break) {
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER:
      if (c == kModifierApostrophe) return Cut::kBreak;
      return is_hangul(c) ? Cut::kHangul : Cut::kLetter;
    case U_WB_EXTEND:
      return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? Cut::kFormat : Cut::kMark;
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return Cut::kFormat;
    default:
      return Cut::kBreak;
  }
}

/// Digits of every script become ASCII ones: "١٩" and "19" are one number.
char32_t fold_of(UChar32 c, const icu::Normalizer2& nfkc_cf) {
  if (u_isdigit(c)) return static_cast<char32_t>('0' + u_charDigitValue(c));
  if (!nfkc_cf.hasBoundaryBefore(c)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded = nfkc_cf.normalize(icu::UnicodeString(c), status);
  if (U_FAILURE(status) || folded.countChar32() != 1) return 0;
  return static_cast<char32_t>(folded.char32At(0));
}

CodePoint ascii(char32_t c) {
  if (c >= U'a' && c <= U'z') return {c, Cut::kLetter};
  if (c >= U'A' && c <= U'Z') return {c | 0x20U, Cut::kLetter};
  return {c, c >= U'0' && c <= U'9' ? Cut::kDigit : Cut::kBreak};
}

/// The accented letters of Latin-1 that fold to one: most of what a page in the west has beyond
/// ASCII, known without loading the normaliser, which takes a search longer than to match.
std::optional<CodePoint> latin1_letter(UChar32 c) {
  constexpr UChar32 kTimes = 0xD7;
  constexpr UChar32 kSharpS = 0xDF;
  constexpr UChar32 kDivide = 0xF7;
  if (c < 0xC0 || c > 0xFF || c == kTimes || c == kSharpS || c == kDivide) return std::nullopt;
  return CodePoint{static_cast<char32_t>(c) | 0x20U, Cut::kLetter};
}

/// Quotes, dashes and the like that stand for nothing but themselves.
bool is_own_fold(UChar32 c) {
  return u_ispunct(c) && u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE) == U_DT_NONE;
}

CodePoint ask_icu(UChar32 c) {
  if (const auto letter = latin1_letter(c)) return *letter;
  if (is_own_fold(c)) return {static_cast<char32_t>(c), cut_of(c)};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc_cf = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return {nfkc_cf ? fold_of(c, *nfkc_cf) : 0, cut_of(c)};
}

}  // namespace

constinit std::array<std::atomic<std::uint32_t>, 0x110000> CodePointTable::cells_{};

CodePoint CodePointTable::fill(char32_t c) {
  const CodePoint point = c < 0x80 ? ascii(c) : ask_icu(static_cast<UChar32>(c));
  const auto cut = static_cast<std::uint32_t>(point.cut);
  cells_[c].store(kKnown | cut << kCutShift | point.fold, std::memory_order_relaxed);
  return point;
}

}  // namespace backissue
