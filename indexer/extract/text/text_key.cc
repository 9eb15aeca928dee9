// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/text_key.h"

#include <algorithm>
#include <array>

#include "common/analysis/fold.h"
#include "common/text.h"

namespace backissue {

bool is_gap(char32_t c) {
  if (c < 0x80)
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
  if (c == 0xD7 || c == 0xF7) return true;
  if (c >= 0x2000 && c <= 0x206F) return true;  // general punctuation
  if (c >= 0x20A0 && c <= 0x20CF) return true;  // currencies
  if (c >= 0x2190 && c <= 0x2BFF) return true;  // arrows, shapes, dingbats
  if (c >= 0x3000 && c <= 0x303F) return c < 0x3005 || c > 0x3007;
  if (c == 0x30FB || c == 0x060C || c == 0x061B || c == 0x061F || c == 0x0964) return true;
  if (c >= 0xFE30 && c <= 0xFE6F) return true;
  return (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || is_space(c) ||
         (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) || c >= 0x1F000;
}

namespace {

constexpr char kBeyond = 0;

// What a byte becomes by itself: a small letter, a digit, a space; kBeyond outside of ASCII.
constexpr std::array<char, 256> kKeyBytes = [] {
  std::array<char, 256> bytes{};
  for (std::size_t c = 0; c < 0x80; ++c) bytes[c] = ' ';
  for (char c = '0'; c <= '9'; ++c) bytes[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c)
    bytes[static_cast<std::size_t>(c)] = bytes[static_cast<std::size_t>(c) - ('a' - 'A')] = c;
  return bytes;
}();

void open_word(std::string& key) {
  if (!key.empty() && key.back() != ' ') key += ' ';
}

/// From `at` on whole words of ASCII, some hundred bytes of them; returns how far it came.
std::size_t append_ascii(std::string_view text, std::size_t at, std::string& key) {
  std::array<char, 256> run;
  std::size_t size = 0;
  std::size_t words_size = 0;  // of the words that are whole
  std::size_t word = at;       // where the one at hand begins
  bool in_gap = key.empty() || key.back() == ' ';
  for (; at < text.size(); ++at) {
    const char byte = kKeyBytes[static_cast<unsigned char>(text[at])];
    if (byte == kBeyond || size == run.size()) {
      key.append(run.data(), words_size);
      return word;
    }
    if (byte != ' ' || !in_gap) run[size++] = byte;
    in_gap = byte == ' ';
    if (text[at] != ' ') continue;
    word = at + 1;
    words_size = size;
  }
  key.append(run.data(), size);
  return at;
}

void append_folded(std::string_view text, std::string& key) {
  const std::string folded = fold_case(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    if (is_gap(next_code_point(folded, at)))
      open_word(key);
    else
      key.append(folded, start, at - start);
  }
}

}  // namespace

std::string text_key(std::string_view utf8) {
  std::string key;
  key.reserve(utf8.size());
  // Folding does not reach over a space, and most words need none beyond small letters.
  for (std::size_t at = 0; at < utf8.size();) {
    at = append_ascii(utf8, at, key);
    if (at == utf8.size()) break;
    const std::string_view word = utf8.substr(at, utf8.find(' ', at) - at);
    append_folded(word, key);
    open_word(key);
    at = std::min(at + word.size() + 1, utf8.size());
  }
  if (key.ends_with(' ')) key.pop_back();
  return key;
}

std::string compact_key(std::string_view utf8) {
  std::string key = text_key(utf8);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

std::string head_code_points(std::string_view utf8, std::size_t max_code_points) {
  std::size_t at = 0;
  std::size_t last_gap = 0;
  for (std::size_t count = 0; at < utf8.size() && count < max_code_points; ++count) {
    if (utf8[at] == ' ') last_gap = at;
    next_code_point(utf8, at);
  }
  if (at >= utf8.size()) return std::string(utf8);
  return std::string(utf8.substr(0, last_gap > at / 2 ? last_gap : at));
}

}  // namespace backissue
