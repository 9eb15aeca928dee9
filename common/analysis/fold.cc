// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "common/text.h"

namespace backissue {
namespace {

constexpr char32_t kCombiningDotAbove = 0x0307;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string normalized(std::string_view utf8, const icu::Normalizer2* form) {
  const std::string valid = to_valid_utf8(utf8);
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(valid.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (form) form->normalizeUTF8(0, icu::StringPiece(valid), sink, nullptr, status);
  return form && U_SUCCESS(status) ? out : valid;
}

const icu::Normalizer2* nfkc_case_fold() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKCCasefoldInstance(status);
}

const icu::Normalizer2* nfd() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFDInstance(status);
}

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

/// Letters that are variants of another without being a base and a mark.
std::string_view letter_variant(char32_t c) {
  switch (c) {
    case U'đ':
    case U'ð':
      return "d";
    case U'ħ':
      return "h";
    case U'ı':
      return "i";
    case U'ĸ':
      return "k";
    case U'ł':
      return "l";
    case U'ŋ':
      return "n";
    case U'ø':
      return "o";
    case U'ŧ':
      return "t";
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'þ':
      return "th";
    case U'ə':
      return "e";
    case U'ґ':
      return "г";
    case U'ٱ':
      return "ا";  // alef wasla
    case U'ى':
    case U'ی':
      return "ي";  // alef maksura, Persian yeh
    case U'ې':
    case U'ے':
      return "ي";
    case U'ک':
      return "ك";
    case U'ة':
    case U'ہ':
    case U'ھ':
    case U'ە':
      return "ه";
    default:
      return {};
  }
}

/// A mark that only colours its letter. In the scripts of India and South-East Asia most marks are
/// vowels or tones that make another word; of those only the nukta (a dot below the letter, often
/// left out) goes.
bool is_accent(char32_t mark) {
  const auto c = static_cast<UChar32>(mark);
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  if (u_getCombiningClass(c) == 7) return true;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_CYRILLIC:
    case USCRIPT_SYRIAC:
      return u_getCombiningClass(c) != 8;  // 8: kana voicing, which makes another sound
    default:
      return false;
  }
}

/// Marks that tell two letters of one alphabet apart, so that without them another word stands
/// there: й is no и. (ё is ordinarily printed as е.)
bool keeps_mark(char32_t base, char32_t mark) {
  return base == U'и' && mark == 0x0306;
}

/// Letters that stretch a word or only note its transcription: tatweel, ʿ, ʾ, ʻ.
bool is_silent_letter(char32_t c) {
  return c == 0x0640 || (c >= 0x02B9 && c <= 0x02BF);
}

}  // namespace

std::string fold_case(std::string_view utf8) {
  if (is_ascii(utf8)) return ascii_lower(utf8);
  const std::string folded = normalized(utf8, nfkc_case_fold());
  std::string out;
  out.reserve(folded.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < folded.size();) {
    char32_t c = next_code_point(folded, at);
    // The dot is what remains of the Turkish capital İ, whose small letter is a plain i.
    if (c == kCombiningDotAbove && before == U'i') continue;
    before = c;
    if (c >= 0x80 && u_isdigit(static_cast<UChar32>(c)))
      c = static_cast<char32_t>('0' + u_charDigitValue(static_cast<UChar32>(c)));
    append_utf8(out, c);
  }
  return out;
}

std::string fold_accents(std::string_view folded) {
  if (is_ascii(folded)) return std::string(folded);
  const std::string parts = normalized(folded, nfd());
  std::string out;
  out.reserve(parts.size());
  char32_t base = 0;
  for (std::size_t at = 0; at < parts.size();) {
    const char32_t c = next_code_point(parts, at);
    if (is_silent_letter(c) || (is_accent(c) && !keeps_mark(base, c))) continue;
    base = c;
    const std::string_view variant = letter_variant(c);
    if (variant.empty()) {
      append_utf8(out, c);
    } else {
      out += variant;
    }
  }
  return is_ascii(out) ? out : normalized(out, nfc());
}

std::string fold_value(std::string_view utf8) {
  const std::string folded = clean_line(fold_accents(fold_case(utf8)));
  std::size_t begin = folded.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    const auto c = static_cast<UChar32>(next_code_point(folded, at));
    // Signs are no punctuation to ICU, so "c++" stays as it is; "c#" needs its sign, "#tag" does
    // not.
    const bool is_suffix = c == '#' && end == start && start > 0;
    if ((u_ispunct(c) || u_isspace(c)) && !is_suffix) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return begin < end ? folded.substr(begin, end - begin) : std::string();
}

}  // namespace backissue
