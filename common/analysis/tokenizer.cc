// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/tokenizer.h"

#include <algorithm>

#include "common/analysis/apostrophe_names.h"
#include "common/analysis/code_points.h"
#include "common/analysis/compound_words.h"
#include "common/analysis/dictionary_cutter.h"
#include "common/analysis/number.h"
#include "common/analysis/spaced_numbers.h"
#include "common/analysis/token_writer.h"
#include "common/characters.h"
#include "common/text.h"

namespace backissue {
namespace {

bool is_cyrillic(char32_t c) {
  return c >= 0x0400 && c <= 0x052F;
}

/// Signs that belong to the spelling of a word when its own letters stand on both sides, and leave
/// no trace in the term: Hebrew geresh and gershayim (also typed as quotes), the apostrophe of
/// Ukrainian and Belarusian.
bool joins_letters(char32_t left, char32_t sign, char32_t right) {
  if (is_hebrew_letter(left) && is_hebrew_letter(right))
    return is_apostrophe(sign) || sign == U'"' || sign == 0x05F3 || sign == 0x05F4 ||
           sign == 0x201D;
  return is_cyrillic(left) && is_cyrillic(right) && is_apostrophe(sign);
}

/// Longest side of "AT&T", "R&D": longer words beside an ampersand are words of their own.
constexpr std::size_t kMaxInitials = 3;

/// Where ASCII letters and digits from `begin` on end, if nothing that follows could belong to
/// their word; else `begin`. Most words of most texts.
std::size_t plain_word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_alnum(text[end])) ++end;
  if (end == text.size()) return end;
  const char next = text[end];
  const bool goes_on = static_cast<unsigned char>(next) >= 0x80 || next == '&' || next == '+' ||
                       next == '#' || (next == '.' && end - begin == 1);
  return goes_on ? begin : end;
}

}  // namespace

struct Tokenizer::Impl {
  DictionaryCutter dictionary;
  std::vector<DigitGroup> groups;

  std::string_view text;
  TokenWriter tokens;
  CompoundWords compounds;
  ApostropheNames names;
  SpacedNumbers numbers;

  void run(std::string_view utf8, std::vector<Token>& out);

 private:
  struct Scan {
    std::size_t end = 0;      // past the last letter or mark
    std::size_t letters = 0;  // code points with a trace
    char32_t last = 0;        // the last letter
    bool ascii = true;
  };

  char32_t peek(std::size_t at, std::size_t& next) const {
    next = at;
    if (at >= text.size()) return 0;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) return next_code_point(text, next);
    ++next;
    return byte;
  }
  Cut cut_at(std::size_t at) {
    std::size_t next = at;
    return at < text.size() ? kCodePoints[peek(at, next)].cut : Cut::kBreak;
  }
  bool is_alnum_at(std::size_t at) {
    const Cut cut = cut_at(at);
    return cut == Cut::kLetter || cut == Cut::kDigit;
  }

  Scan scan(std::size_t at, Cut first, Cut second);
  std::size_t letters(std::size_t begin);
  std::size_t hangul(std::size_t begin);
  std::size_t ideographs(std::size_t begin);
  std::size_t dictionary_words(std::size_t begin);
  std::size_t number(std::size_t begin);
  void read_groups(std::size_t begin);
  std::size_t joined_number(NumberShape shape, std::size_t end);
  std::size_t abbreviation(std::size_t begin, const Scan& head);
  std::size_t initials(std::size_t begin, const Scan& head);
  std::size_t sign_suffix(std::size_t end);

  std::string fold(std::string_view part, bool ascii) { return tokens.fold(part, ascii); }
  bool word(std::string term, std::size_t begin, std::size_t end) {
    return tokens.add(std::move(term), begin, end, TokenKind::kWord);
  }
  void alias(std::string term, std::size_t begin, std::size_t end) {
    tokens.add(std::move(term), begin, end, TokenKind::kAlias);
  }
};

Tokenizer::Impl::Scan Tokenizer::Impl::scan(std::size_t at, Cut first, Cut second) {
  Scan result;
  result.end = at;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = peek(at, next);
    const Cut cut = kCodePoints[c].cut;
    if (cut == first || cut == second) {
      result.last = c;
      ++result.letters;
      result.end = next;
    } else if (cut == Cut::kMark) {
      result.end = next;
    } else if (cut != Cut::kFormat) {
      break;
    }
    result.ascii = result.ascii && c < 0x80;
    at = next;
  }
  return result;
}

/// "U.S.", "e.g.", "U.N.A.": single letters with dots are one word without them. 0 where this is
/// none.
std::size_t Tokenizer::Impl::abbreviation(std::size_t begin, const Scan& head) {
  if (head.letters != 1 || head.end >= text.size() || text[head.end] != '.') return 0;
  std::string term = fold(text.substr(begin, head.end - begin), head.ascii);
  std::size_t end = head.end;
  std::size_t count = 1;
  while (end < text.size() && text[end] == '.' && cut_at(end + 1) == Cut::kLetter) {
    const Scan next = scan(end + 1, Cut::kLetter, Cut::kDigit);
    if (next.letters != 1) break;
    term += fold(text.substr(end + 1, next.end - end - 1), next.ascii);
    end = next.end;
    ++count;
  }
  if (count < 2) return 0;
  if (end < text.size() && text[end] == '.') ++end;
  word(std::move(term), begin, end);
  return end;
}

/// "AT&T": one word, and its sides as aliases. 0 where this is none.
std::size_t Tokenizer::Impl::initials(std::size_t begin, const Scan& head) {
  if (head.letters > kMaxInitials || head.end >= text.size() || text[head.end] != '&') return 0;
  const std::size_t middle = head.end + 1;
  if (cut_at(middle) != Cut::kLetter) return 0;
  const Scan tail = scan(middle, Cut::kLetter, Cut::kDigit);
  if (tail.letters > kMaxInitials) return 0;
  const std::string left = fold(text.substr(begin, head.end - begin), head.ascii);
  const std::string right = fold(text.substr(middle, tail.end - middle), tail.ascii);
  if (!word(left + "&" + right, begin, tail.end)) return tail.end;
  alias(left, begin, head.end);
  alias(right, middle, tail.end);
  return tail.end;
}

/// Past the signs of "C++" and "C#", or `end` where none follow. A sign with a letter after it is
/// another word's.
std::size_t Tokenizer::Impl::sign_suffix(std::size_t end) {
  std::size_t past = end;
  if (text.substr(end, 2) == "++") past = end + 2;
  if (text.substr(end, 1) == "#") past = end + 1;
  return past > end && !is_alnum_at(past) ? past : end;
}

std::size_t Tokenizer::Impl::letters(std::size_t begin) {
  if (const std::size_t end = plain_word_end(text, begin); end > begin) {
    word(ascii_lower(text.substr(begin, end - begin)), begin, end);
    return end;
  }
  Scan head = scan(begin, Cut::kLetter, Cut::kDigit);
  if (const std::size_t end = abbreviation(begin, head)) return end;
  if (const std::size_t end = initials(begin, head)) return end;
  std::string term = fold(text.substr(begin, head.end - begin), head.ascii);
  std::size_t sign_end = head.end;
  for (;;) {
    const char32_t sign = peek(head.end, sign_end);
    if (sign < 0x80 && sign != U'\'' && sign != U'"') break;
    std::size_t after = sign_end;
    if (!joins_letters(head.last, sign, peek(sign_end, after))) break;
    head = scan(sign_end, Cut::kLetter, Cut::kDigit);
    term += fold(text.substr(sign_end, head.end - sign_end), head.ascii);
  }
  const std::size_t past = sign_suffix(head.end);
  if (past == head.end) {
    word(std::move(term), begin, head.end);
  } else if (word(term + std::string(text.substr(head.end, past - head.end)), begin, past) &&
             head.end - begin > 1) {
    alias(std::move(term), begin, head.end);
  }
  return past;
}

std::size_t Tokenizer::Impl::hangul(std::size_t begin) {
  const std::size_t end = scan(begin, Cut::kHangul, Cut::kHangul).end;
  word(fold(text.substr(begin, end - begin), false), begin, end);
  return end;
}

std::size_t Tokenizer::Impl::ideographs(std::size_t begin) {
  std::string before;
  std::size_t before_begin = begin;
  std::size_t at = begin;
  while (at < text.size() && cut_at(at) == Cut::kIdeograph) {
    std::size_t end = at;
    peek(at, end);
    for (std::size_t next = end; end < text.size(); end = next) {
      const Cut cut = kCodePoints[peek(end, next)].cut;
      if (cut != Cut::kMark && cut != Cut::kFormat) break;
    }
    std::string term = fold(text.substr(at, end - at), false);
    if (!before.empty()) alias(before + term, before_begin, end);
    word(term, at, end);
    before = std::move(term);
    before_begin = at;
    at = end;
  }
  return at;
}

std::size_t Tokenizer::Impl::dictionary_words(std::size_t begin) {
  const Scan run = scan(begin, Cut::kDictionary, Cut::kDictionary);
  std::size_t start = begin;
  for (const std::uint32_t length : dictionary.cut(text.substr(begin, run.end - begin))) {
    const std::size_t end = begin + length;
    word(fold(text.substr(start, end - start), false), start, end);
    start = end;
  }
  return run.end;
}

void Tokenizer::Impl::read_groups(std::size_t begin) {
  groups.clear();
  char separator = 0;
  for (std::size_t at = begin;;) {
    const Scan digits = scan(at, Cut::kDigit, Cut::kDigit);
    std::size_t next = at;
    const char32_t first = kCodePoints[peek(at, next)].fold;
    groups.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(digits.end),
                      static_cast<std::uint32_t>(digits.letters), separator, first == U'0'});
    separator = number_separator(peek(digits.end, next));
    if (separator == 0 || cut_at(next) != Cut::kDigit) return;
    at = next;
  }
}

/// One word for all groups, with the letters that follow up to `end` ("3.5bn"); its parts are
/// aliases.
std::size_t Tokenizer::Impl::joined_number(NumberShape shape, std::size_t end) {
  const DigitGroup& last = groups.back();
  const bool decimal = shape != NumberShape::kGrouped;
  std::string whole;
  std::string integer;
  for (const DigitGroup& group : groups) {
    if (&group == &last && decimal) {
      integer = whole;
      whole += '.';
    }
    whole += fold(text.substr(group.begin, group.end - group.begin), false);
  }
  const DigitGroup first = groups.front();
  const std::size_t integer_end = groups[groups.size() - 2].end;
  const std::string unit = fold(text.substr(last.end, end - last.end), false);
  if (!word(whole + unit, first.begin, end)) return end;
  if (!unit.empty()) alias(whole, first.begin, last.end);
  if (decimal) alias(integer, first.begin, integer_end);
  if (shape != NumberShape::kDecimal)
    alias(fold(text.substr(first.begin, first.end - first.begin), false), first.begin, first.end);
  return end;
}

std::size_t Tokenizer::Impl::number(std::size_t begin) {
  read_groups(begin);
  const NumberShape shape = number_shape(groups);
  const std::size_t last = groups.back().end;
  const std::size_t end = scan(last, Cut::kLetter, Cut::kDigit).end;
  if (shape != NumberShape::kPlain && shape != NumberShape::kSeveral)
    return joined_number(shape, end);
  for (const DigitGroup& group : groups) {
    const std::size_t group_end = &group == &groups.back() ? end : group.end;
    word(fold(text.substr(group.begin, group_end - group.begin), false), group.begin, group_end);
  }
  return end;
}

void Tokenizer::Impl::run(std::string_view utf8, std::vector<Token>& out) {
  text = utf8;
  tokens.begin(out);
  compounds.begin(utf8, out);
  names.begin(utf8, out);
  numbers.begin(utf8, out);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::size_t first = out.size();
    std::size_t next = at;
    switch (kCodePoints[peek(at, next)].cut) {
      case Cut::kLetter:
        at = letters(at);
        names.follow(begin, at, first);
        compounds.follow(begin, at, first);
        break;
      case Cut::kDigit:
        at = number(at);
        numbers.follow(begin, at, first);
        compounds.follow(begin, at, first);
        break;
      case Cut::kHangul:
        at = hangul(at);
        break;
      case Cut::kIdeograph:
        at = ideographs(at);
        break;
      case Cut::kDictionary:
        at = dictionary_words(at);
        break;
      case Cut::kBreak:
      case Cut::kMark:
      case Cut::kFormat:
        at = next;
        break;
    }
  }
}

Tokenizer::Tokenizer() : impl_(std::make_unique<Impl>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view utf8, std::vector<Token>& out) {
  impl_->run(utf8, out);
}

}  // namespace backissue
