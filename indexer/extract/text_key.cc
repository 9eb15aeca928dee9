// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_key.h"

#include <algorithm>

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

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void open_word(std::string& key) {
  if (!key.empty() && key.back() != ' ') key += ' ';
}

void append_ascii(std::string_view text, std::string& key) {
  for (const char c : text) {
    if (is_gap(static_cast<unsigned char>(c)))
      open_word(key);
    else
      key += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
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
  while (!utf8.empty()) {
    const std::string_view word = utf8.substr(0, utf8.find(' '));
    if (is_ascii(word))
      append_ascii(word, key);
    else
      append_folded(word, key);
    open_word(key);
    utf8.remove_prefix(std::min(word.size() + 1, utf8.size()));
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
