// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "common/edit_distance.h"
#include "common/hash.h"
#include "common/utf8.h"

namespace backissue {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// The code point at `at`, below 0 where none is well formed; moves `at` past it, or past the bytes
/// that could have begun one.
UChar32 decode_next(std::string_view utf8, std::size_t& at) {
  const char* bytes = utf8.data() + at;
  const auto left = static_cast<int>(std::min<std::size_t>(utf8.size() - at, U8_MAX_LENGTH));
  int used = 0;
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // of the macro's own
  U8_NEXT(bytes, used, left, c);
#pragma GCC diagnostic pop
  at += static_cast<std::size_t>(used);
  return c;
}

/// How many bytes at the beginning are ASCII for sure: whole machine words at a time.
std::size_t ascii_words(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t at = 0;
  std::array<std::uint64_t, 4> words;  // long runs are the rule
  for (; at + sizeof words <= bytes.size(); at += sizeof words) {
    std::memcpy(words.data(), bytes.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
  }
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  return at;
}

char ascii_small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ascii_same(char a, char b) {
  return ascii_small(a) == ascii_small(b);
}

/// How many bytes at the beginning are visible ASCII: what clean_line() keeps as it is.
std::size_t visible_ascii(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size() && bytes[at] > ' ' && bytes[at] < 0x7F) ++at;
  return at;
}

}  // namespace

char32_t detail::next_beyond_ascii(std::string_view utf8, std::size_t& at) {
  const UChar32 c = decode_next(utf8, at);
  return c < 0 ? kReplacement : static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
    code_point = kReplacement;
  const auto put = [&out](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    at += ascii_words(bytes.substr(at));
    if (at < bytes.size() && decode_next(bytes, at) < 0) return false;
  }
  return true;
}

std::string to_valid_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) append_utf8(out, next_code_point(bytes, at));
  return out;
}

std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) {
    const std::size_t plain = ascii_words(utf8.substr(at));
    count += plain;
    if ((at += plain) == utf8.size()) break;
    next_code_point(utf8, at);
  }
  return count;
}

char32_t last_code_point(std::string_view utf8) {
  std::size_t at = utf8.size() - 1;
  while (at > 0 && is_continuation(utf8[at])) --at;
  return next_code_point(utf8, at);
}

std::string_view head_bytes(std::string_view utf8, std::size_t max_bytes) {
  if (utf8.size() <= max_bytes) return utf8;
  while (max_bytes > 0 && is_continuation(utf8[max_bytes])) --max_bytes;
  return utf8.substr(0, max_bytes);
}

bool detail::is_space_beyond_ascii(char32_t c) {
  if (c < 0xA0) return c == 0x85;
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_unsafe_control(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  if (c >= 0x202A && c <= 0x202E) return true;
  if (c >= 0x2066 && c <= 0x2069) return true;
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::string_view trim(std::string_view utf8) {
  std::size_t begin = 0;
  while (begin < utf8.size()) {
    std::size_t next = begin;
    if (!is_space(next_code_point(utf8, next))) break;
    begin = next;
  }
  std::size_t end = utf8.size();
  while (end > begin) {
    std::size_t start = end - 1;
    while (start > begin && is_continuation(utf8[start])) --start;
    std::size_t at = start;
    if (!is_space(next_code_point(utf8, at))) break;
    end = start;
  }
  return utf8.substr(begin, end - begin);
}

std::string clean_line(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  bool gap = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    char32_t c = 0;  // where it is no visible ASCII
    if (utf8[at] == ' ') {
      gap = true;
      ++at;
      continue;
    }
    at += visible_ascii(utf8.substr(at));
    if (at == start) {
      c = next_code_point(utf8, at);
      if (is_space(c)) gap = true;
      if (is_space(c) || is_unsafe_control(c)) continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    if (c == kReplacement)  // as a rule of bytes that are no character
      append_utf8(out, c);
    else
      out += utf8.substr(start, at - start);
  }
  return out;
}

std::string clean_paragraphs(std::string_view utf8) {
  std::string out;
  std::string paragraph;
  const auto close = [&] {
    const std::string clean = clean_line(paragraph);
    paragraph.clear();
    if (clean.empty()) return;
    if (!out.empty()) out += "\n\n";
    out += clean;
  };
  for (const auto line : split(utf8, '\n')) {
    if (trim(line).empty()) {
      close();
    } else {
      paragraph.append(line).append(" ");
    }
  }
  close();
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_small);
  return out;
}

bool detail::ascii_same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), ascii_same);
}

bool ascii_icontains(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(), ascii_same) != text.end();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::string display_path(std::string_view raw) {
  return to_valid_utf8(raw);
}

std::string for_terminal(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (!is_unsafe_control(c)) {
      append_utf8(out, c);
    } else if (c < 0x100) {
      out += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c));
    } else {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    }
  }
  return out;
}

std::string stable_hash(std::string_view bytes) {
  return hash_digits(fnv1a(bytes));
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  EditRows rows;
  return bounded_edit_distance(a, b, std::max(a.size(), b.size()), rows);
}

}  // namespace backissue
