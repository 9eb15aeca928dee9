// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "common/text.h"

namespace backissue {
namespace {

// U+00A0 to U+00FF in order (HTML 4.01, section 24.2.1).
constexpr std::array<std::string_view, 96> kLatin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::pair<std::string_view, char32_t> kOthers[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},        {"quot", '"'},
    {"apos", '\''},     {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"bdquo", 0x201E},  {"bull", 0x2022},  {"hellip", 0x2026}, {"lsaquo", 0x2039},
    {"rsaquo", 0x203A}, {"euro", 0x20AC},  {"trade", 0x2122},  {"minus", 0x2212},
    {"scaron", 0x161},  {"Scaron", 0x160}, {"oelig", 0x153},   {"OElig", 0x152},
    {"zwj", 0x200D},    {"zwnj", 0x200C},  {"lrm", 0x200E},    {"rlm", 0x200F},
    {"thinsp", 0x2009}};

std::optional<char32_t> named(std::string_view name) {
  if (const auto it = std::find(kLatin1.begin(), kLatin1.end(), name); it != kLatin1.end())
    return static_cast<char32_t>(0xA0 + (it - kLatin1.begin()));
  for (const auto& [other, value] : kOthers)
    if (other == name) return value;
  return std::nullopt;
}

std::optional<char32_t> numeric(std::string_view digits) {
  int base = 10;
  if (!digits.empty() && (digits[0] == 'x' || digits[0] == 'X')) {
    digits.remove_prefix(1);
    base = 16;
  }
  unsigned value = 0;
  const auto end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
  if (error != std::errc() || stop != end || value == 0 || value > 0x10FFFF) return std::nullopt;
  return value;
}

/// Appends what the reference at `at` stands for and moves past it; false where there is none.
bool read_reference(std::string_view text, std::size_t& at, std::string& out) {
  constexpr std::size_t kLongest = 10;  // of the names above and of numbers
  const auto rest = text.substr(at + 1, kLongest);
  const auto semicolon = rest.find(';');
  if (semicolon == std::string_view::npos || semicolon == 0) return false;
  const auto name = rest.substr(0, semicolon);
  const auto value = name[0] == '#' ? numeric(name.substr(1)) : named(name);
  if (!value) return false;
  append_utf8(out, *value);
  at += semicolon + 2;
  return true;
}

/// Moves past an inline tag; "a < b" and "<3" are none.
bool skip_tag(std::string_view text, std::size_t& at) {
  constexpr std::size_t kLongest = 300;
  auto next = at + 1;
  if (next < text.size() && text[next] == '/') ++next;
  if (next >= text.size()) return false;
  const char first = text[next];
  if (!((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))) return false;
  const auto close = text.substr(at, kLongest).find('>');
  if (close == std::string_view::npos) return false;
  at += close + 1;
  return true;
}

}  // namespace

std::string unescape_html(std::string_view utf8) {
  if (utf8.find_first_of("&<") == std::string_view::npos) return std::string(utf8);
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (utf8[at] == '&' && read_reference(utf8, at, out)) continue;
    if (utf8[at] == '<' && skip_tag(utf8, at)) continue;
    out += utf8[at++];
  }
  return out;
}

}  // namespace backissue
