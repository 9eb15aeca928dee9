// SPDX-License-Identifier: GPL-3.0-or-later
/// Small helpers over UTF-8 text. None of them needs ICU; case folding and word cutting live in
/// analysis/.
#ifndef BACKISSUE_COMMON_TEXT_H_
#define BACKISSUE_COMMON_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// The code point that starts at `at`, which moves past it. An ill-formed sequence is read as
/// U+FFFD and `at` moves past its longest valid beginning (at least one byte), as the Unicode
/// standard recommends (chapter 3.9).
inline char32_t next_code_point(std::string_view utf8, std::size_t& at);
/// Surrogates and values over U+10FFFF are written as U+FFFD.
void append_utf8(std::string& out, char32_t code_point);
bool is_valid_utf8(std::string_view bytes);
/// Ill-formed sequences become U+FFFD.
std::string to_valid_utf8(std::string_view bytes);
std::size_t count_code_points(std::string_view utf8);
/// Of a text that is not empty.
char32_t last_code_point(std::string_view utf8);
/// At most `max_bytes` of the beginning, never cut inside a code point.
std::string_view head_bytes(std::string_view utf8, std::size_t max_bytes);

/// White space of HTML plus no-break space, zero-width space, U+2000-200A, U+2028/2029, U+202F,
/// U+3000, U+FEFF.
inline bool is_space(char32_t code_point);
/// C0 and C1 controls, bidirectional overrides, embeddings and isolates (U+202A-202E, U+2066-2069),
/// and noncharacters: what a page could use to play tricks on a terminal or on sorting. LRM and RLM
/// are not among them.
bool is_unsafe_control(char32_t code_point);

std::string_view trim(std::string_view utf8);
/// One space for every run of white space, none at the ends; unsafe controls dropped; ill-formed
/// bytes as U+FFFD.
std::string clean_line(std::string_view utf8);
/// clean_line() of every paragraph (separated by blank lines), joined by "\n\n"; empty ones
/// dropped.
std::string clean_paragraphs(std::string_view utf8);

inline bool is_ascii_alnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}
/// ASCII only; other bytes stay.
std::string ascii_lower(std::string_view text);
inline bool ascii_iequals(std::string_view a, std::string_view b);
bool ascii_icontains(std::string_view text, std::string_view part);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// A path's raw bytes as valid UTF-8: bytes that are not become U+FFFD; control characters stay
/// (JSON escapes them).
std::string display_path(std::string_view raw);
/// Text for a terminal: controls, escapes and bidirectional overrides are written as visible
/// escapes ("\x1b", "\u202e").
std::string for_terminal(std::string_view utf8);

/// 64-bit FNV-1a (Fowler, Noll, Vo), as 16 hex digits: stable across machines and versions.
std::string stable_hash(std::string_view bytes);

/// Edits (insert, delete, replace, swap of neighbours) between two short strings, counted in bytes;
/// used to offer the nearest name.
std::size_t edit_distance(std::string_view a, std::string_view b);

namespace detail {
/// For texts of the same length.
bool ascii_same_letters(std::string_view a, std::string_view b);
/// For what does not begin in ASCII.
char32_t next_beyond_ascii(std::string_view utf8, std::size_t& at);
bool is_space_beyond_ascii(char32_t code_point);
}  // namespace detail

// Most of most pages is ASCII: a tenth of the indexer's time was spent in these two.
inline char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  return first < 0x80 ? (++at, first) : detail::next_beyond_ascii(utf8, at);
}
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : detail::is_space_beyond_ascii(c);
}

// Names are compared with lists of names, and most differ in length.
inline bool ascii_iequals(std::string_view a, std::string_view b) {
  return a.size() == b.size() && detail::ascii_same_letters(a, b);
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_TEXT_H_
