// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/line.h"

#include <algorithm>
#include <array>

#include "common/characters.h"
#include "common/hash.h"
#include "common/text.h"

namespace backissue {
namespace {

// Most bytes of most pages are ASCII, and all their text passes here.
char32_t next(std::string_view utf8, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  return byte < 0x80 ? static_cast<char32_t>(utf8[at++]) : next_code_point(utf8, at);
}

bool is_sentence_end(char32_t c) {
  return has_use(c, kEndsForBody);
}

bool is_comma(char32_t c) {
  return c == U',' || c == U'、' || c == U'，' || c == U'،' || c == U';' || c == U'；' || c == U'؛';
}

bool is_separator(char32_t c) {
  switch (c) {
    case U'|':
    case U'·':
    case U'•':
    case U'»':
    case U'›':
    case U'>':
    case U'/':
    case U'→':
    case U'▶':
    case U'►':
    case U'｜':
      return true;
    default:
      return false;
  }
}

bool is_closing(char32_t c) {
  return has_use(c, kClosesForBody);
}

bool is_opening_quote(char32_t c) {
  switch (c) {
    case U'"':
    case U'“':
    case U'„':
    case U'«':
    case U'»':
    case U'‘':
    case U'「':
    case U'『':
    case U'‚':
    case U'”':
      return true;
    default:
      return false;
  }
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_word_letter(char32_t c) {
  if (c < 0x80) return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c >= 0x2000 && c <= 0x2BFF) return false;  // punctuation, arrows, symbols
  if (c >= 0x3000 && c <= 0x303F) return false;
  if (c >= 0xFF00 && c <= 0xFF0F) return false;
  return c != 0xD7 && c != 0xF7 && c != 0xFFFD;
}

// Capitals of Latin-1, Greek and Cyrillic by their ranges, of extended Latin by its alternation.
bool is_capital(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x17F) return c % 2 == 0;
  return (c >= 0x391 && c <= 0x3AB) || (c >= 0x400 && c <= 0x42F);
}

bool is_small(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  if (c >= 0xDF && c <= 0xFF) return c != 0xF7;
  if (c >= 0x100 && c <= 0x17F) return c % 2 == 1;
  return (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F);
}

bool looks_like_year_or_clock(std::string_view text) {
  for (std::size_t i = 0; i + 3 < text.size(); ++i) {
    const auto digit = [&](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    if (!digit(i) || !digit(i + 1) || (i > 0 && digit(i - 1))) continue;
    const bool year = (text.compare(i, 2, "19") == 0 || text.compare(i, 2, "20") == 0) &&
                      digit(i + 2) && digit(i + 3) && !digit(i + 4);
    const bool clock = (text[i + 2] == ':' || text[i + 2] == '.' || text[i + 2] == 'h') &&
                       digit(i + 3) && digit(i + 4);
    if (year || clock) return true;
  }
  return false;
}

void read_end(LineFacts& facts, std::string_view clean) {
  // The last few code points are enough; a start inside a code point yields one U+FFFD that plays
  // no part.
  constexpr std::size_t kTailBytes = 24;
  std::array<char32_t, kTailBytes> tail;
  std::size_t size = 0;
  for (std::size_t at = clean.size() > kTailBytes ? clean.size() - kTailBytes : 0;
       at < clean.size();)
    tail[size++] = next_code_point(clean, at);
  if (size == 0) return;
  const char32_t last = tail[size - 1];
  facts.ends_colon = last == U':' || last == U'：';
  facts.ends_open = last == U'…' || is_separator(last) || clean.ends_with("...");
  while (size > 0 && (tail[size - 1] == U' ' || is_closing(tail[size - 1]))) --size;
  facts.ends_sentence = size > 0 && (is_sentence_end(tail[size - 1]) || tail[size - 1] == U'…');
}

}  // namespace

LineFacts facts_of(std::string_view clean) {
  LineFacts facts;
  float capitals = 0;
  float words = 0;
  std::uint32_t characters = 0;
  std::uint32_t digits = 0;
  bool in_word = false;
  char32_t first = 0;
  for (std::size_t at = 0; at < clean.size();) {
    const auto c = next(clean, at);
    if (first == 0) first = c;
    if (c != U' ') ++characters;
    if (c >= U'a' && c <= U'z') {  // most of most text, and none of what follows but a word
      words += in_word ? 0 : 1;
      in_word = true;
      continue;
    }
    digits += is_digit(c) ? 1U : 0U;
    facts.sentences +=
        is_sentence_end(c) && (at >= clean.size() || clean[at] == ' ' || c >= 0x80) ? 1U : 0U;
    facts.commas += is_comma(c) ? 1U : 0U;
    facts.separators +=
        is_separator(c) && (c != U'/' || (at < clean.size() && clean[at] == ' ')) ? 1U : 0U;
    facts.has_copyright |= c == U'©';
    facts.has_address |= c == U'@';
    if (is_han_or_kana(c)) {
      words += 0.5F;
      in_word = false;
    } else if (is_spaceless_letter(c)) {
      words += 0.25F;
      in_word = false;
    } else if (is_word_letter(c)) {
      if (!in_word) {
        words += 1;
        capitals += is_capital(c) || is_digit(c) ? 1.F : 0.F;
      }
      in_word = true;
    } else if (c != U'\'' && c != U'’' && c != U'-' && c != U'.') {
      in_word = false;
    }
  }
  facts.words = words;
  facts.capitals = words > 0 ? capitals / words : 0;
  facts.digits = characters > 0 ? static_cast<float>(digits) / static_cast<float>(characters) : 0;
  facts.begins_small = is_small(first);
  facts.begins_quote = is_opening_quote(first);
  facts.has_address |= clean.find("http") != clean.npos || clean.find("www.") != clean.npos;
  facts.has_clock = digits >= 4 && looks_like_year_or_clock(clean);
  read_end(facts, clean);
  return facts;
}

std::vector<std::uint64_t> word_hashes(std::string_view utf8) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(utf8.size() / 6 + 1);
  std::uint64_t hash = kFnvBasis;
  const auto end_word = [&] {
    if (hash != kFnvBasis) hashes.push_back(hash);
    hash = kFnvBasis;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    auto c = next(utf8, at);
    if (!is_word_letter(c)) {
      end_word();
      continue;
    }
    if (is_han_or_kana(c)) end_word();
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    hash = fnv1a_step(hash, c);
    if (is_han_or_kana(c)) end_word();
  }
  end_word();
  return hashes;
}

}  // namespace backissue
