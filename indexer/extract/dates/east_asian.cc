// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/east_asian.h"

#include <string_view>
#include <utility>

namespace backissue {
namespace {

struct Number {
  int value = 0;
  std::size_t next = 0;
};

/// The two signs of an era's name, and the year before its first one.
struct Era {
  char32_t first;
  char32_t second;
  int before;
};
constexpr Era kEras[] = {{U'令', U'和', 2018}, {U'平', U'成', 1988}, {U'昭', U'和', 1925},
                         {U'大', U'正', 1911}, {U'民', U'國', 1911}, {U'民', U'国', 1911}};

/// Han signs stand alone in tokens, so `mark` names them.
char32_t sign_at(const DateTokens& tokens, std::size_t at) {
  return at < tokens.size() ? tokens[at].mark : U'\0';
}

std::optional<int> digit_of(char32_t sign) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  if (sign == U'零' || sign == U'○') return 0;
  const auto at = sign == 0 ? kDigits.npos : kDigits.find(sign);
  return at == kDigits.npos ? std::nullopt : std::optional(static_cast<int>(at));
}

/// "二〇二五" digit by digit, "十九" and "三十一" with the sign for ten.
std::optional<Number> han_number_at(const DateTokens& tokens, std::size_t at) {
  constexpr std::size_t kLongest = 4;
  Number number{0, at};
  bool open = false;  // digits since the beginning or the sign for ten
  for (; number.next < at + kLongest; ++number.next) {
    const char32_t sign = sign_at(tokens, number.next);
    if (sign == U'十') {
      number.value = (open ? number.value : 1) * 10;
      open = false;
      continue;
    }
    const auto digit = digit_of(sign);
    if (!digit) break;
    number.value = open ? number.value * 10 + *digit : number.value + *digit;
    open = true;
  }
  return number.next > at ? std::optional(number) : std::nullopt;
}

std::optional<Number> number_at(const DateTokens& tokens, std::size_t at) {
  if (!tokens.is_number(at)) return han_number_at(tokens, at);
  return Number{static_cast<int>(tokens[at].value), at + 1};
}

/// A number and the sign or word for what it counts: "9月", "9 월".
std::optional<Number> counted_at(const DateTokens& tokens, std::size_t at, char32_t han,
                                 std::string_view hangul) {
  const auto number = number_at(tokens, at);
  if (!number) return std::nullopt;
  const bool unit = sign_at(tokens, number->next) == han ||
                    (!hangul.empty() && tokens.word(number->next).starts_with(hangul));
  return unit ? std::optional(Number{number->value, number->next + 1}) : std::nullopt;
}

std::optional<Number> year_at(const DateTokens& tokens, std::size_t at) {
  int before = 0;
  for (const auto& era : kEras) {
    if (sign_at(tokens, at) != era.first || sign_at(tokens, at + 1) != era.second) continue;
    before = era.before;
    at += 2;
    if (sign_at(tokens, at) == U'元' && sign_at(tokens, at + 1) == U'年')
      return Number{before + 1, at + 2};
    break;
  }
  auto year = counted_at(tokens, at, U'年', "년");
  if (year) year->value += before;
  return year;
}

}  // namespace

std::optional<EastAsianDay> east_asian_day_at(const DateTokens& tokens, std::size_t at) {
  EastAsianDay found;
  if (const auto year = year_at(tokens, at)) {
    found.year = year->value;
    at = year->next;
  }
  const auto month = counted_at(tokens, at, U'月', "월");
  if (!month) return std::nullopt;
  auto day = counted_at(tokens, month->next, U'日', "일");
  if (!day) day = counted_at(tokens, month->next, U'号', "");
  if (!day) return std::nullopt;
  found.month = month->value;
  found.day = day->value;
  found.next = day->next;
  return found;
}

}  // namespace backissue
