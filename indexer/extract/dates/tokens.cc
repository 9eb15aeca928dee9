// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/tokens.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/text.h"

namespace backissue {
namespace {

using Kind = DateToken::Kind;

/// A date line is short; what lies behind this many bytes of one text is not looked at.
constexpr std::size_t kMaxBytes = 1 << 18;

bool is_han_or_kana(char32_t c) {
  return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}

/// Signs that writers leave out: accents, Arabic and Hebrew vowel points, the Arabic tatweel. The
/// vowel signs of Indic and Thai script stay: they tell words apart.
bool is_dropped_sign(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE) ||
         (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || c == 0x200C || c == 0x200D;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  const auto type = u_charType(static_cast<UChar32>(c));
  return u_isalpha(static_cast<UChar32>(c)) || type == U_NON_SPACING_MARK ||
         type == U_COMBINING_SPACING_MARK || is_dropped_sign(c);
}

void append_folded_unit(std::string& out, char32_t c) {
  if (is_dropped_sign(c)) return;
  if (c == 0x131) c = 'i';                  // Turkish dotless i
  if (c == 0x649 || c == 0x6CC) c = 0x64A;  // Arabic alef maksura, Farsi yeh
  if (c == 0x6A9) c = 0x643;                // keheh
  append_utf8(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c | 0x20));
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
  if (U_FAILURE(status) || hangul || !nfd->getDecomposition(static_cast<UChar32>(c), parts)) {
    append_folded_unit(out, c);
    return;
  }
  for (int i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    append_folded_unit(out, static_cast<char32_t>(parts.char32At(i)));
  }
}

/// Full-width forms are the plain ones, spaced for East Asian columns.
char32_t narrow(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

}  // namespace

DateTokens::DateTokens(std::string_view utf8) {
  utf8 = head_bytes(utf8, kMaxBytes);
  for (std::size_t at = 0; at < utf8.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = narrow(next_code_point(utf8, at));
    add(c, begin, static_cast<std::uint32_t>(at));
  }
}

void DateTokens::add(char32_t c, std::uint32_t begin, std::uint32_t end) {
  if (c < 0x80) return add_ascii(c, begin, end);
  const bool direction_mark = c == 0x200E || c == 0x200F || c == 0x61C || is_unsafe_control(c);
  if (is_space(c) || (direction_mark && c != 0x200C)) return;
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  if (digit >= 0 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER) {
    add_digit(digit, begin, end);
  } else if (is_letter(c)) {
    add_letter(c, begin, end);
  } else {
    open(Kind::kMark, begin, end).mark = c;
  }
}

void DateTokens::add_ascii(char32_t c, std::uint32_t begin, std::uint32_t end) {
  if (c <= 0x20 || c == 0x7F) return;
  if (c >= '0' && c <= '9') return add_digit(static_cast<int>(c - '0'), begin, end);
  if (is_letter(c)) return add_letter(c, begin, end);
  open(Kind::kMark, begin, end).mark = c;
}

bool DateTokens::continues(Kind kind, std::uint32_t begin) const {
  return !tokens_.empty() && tokens_.back().kind == kind && tokens_.back().end == begin;
}

DateToken& DateTokens::open(Kind kind, std::uint32_t begin, std::uint32_t end) {
  DateToken token;
  token.kind = kind;
  token.glued = !tokens_.empty() && tokens_.back().end == begin;
  token.begin = begin;
  token.end = end;
  token.fold_begin = static_cast<std::uint32_t>(folded_.size());
  return tokens_.emplace_back(token);
}

void DateTokens::add_digit(int digit, std::uint32_t begin, std::uint32_t end) {
  if (!continues(Kind::kNumber, begin)) open(Kind::kNumber, begin, end);
  DateToken& token = tokens_.back();
  token.end = end;
  if (token.digits < 9) token.value = token.value * 10 + digit;
  if (token.digits < 60'000) ++token.digits;
}

void DateTokens::add_letter(char32_t c, std::uint32_t begin, std::uint32_t end) {
  const bool alone = is_han_or_kana(c);
  const bool extends = continues(Kind::kWord, begin) && !alone && tokens_.back().mark == 0;
  if (!extends) open(Kind::kWord, begin, end).mark = alone ? c : 0;
  append_folded(folded_, c);
  tokens_.back().end = end;
  tokens_.back().fold_size = static_cast<std::uint32_t>(folded_.size()) - tokens_.back().fold_begin;
}

std::string_view DateTokens::word(std::size_t at) const {
  if (at >= size() || tokens_[at].kind != Kind::kWord) return {};
  return std::string_view(folded_).substr(tokens_[at].fold_begin, tokens_[at].fold_size);
}

bool DateTokens::is_number(std::size_t at) const {
  return at < size() && tokens_[at].kind == Kind::kNumber;
}

bool DateTokens::is_mark(std::size_t at, char32_t mark) const {
  return at < size() && tokens_[at].kind == Kind::kMark && tokens_[at].mark == mark;
}

bool DateTokens::is_mark_of(std::size_t at, std::u32string_view marks) const {
  return at < size() && tokens_[at].kind == Kind::kMark &&
         marks.find(tokens_[at].mark) != std::u32string_view::npos;
}

}  // namespace backissue
