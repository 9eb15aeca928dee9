// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/wrapping.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text.h"
#include "indexer/html/markup.h"

namespace backissue {
namespace {

constexpr auto npos = std::string_view::npos;

// Before <html> or right after it; programs that add a comment put it there.
constexpr std::size_t kTopBytes = 16 << 10;
constexpr std::size_t kMaxUrlBytes = 4096;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto found = std::find(kMonths.begin(), kMonths.end(), ascii_lower(word));
  if (found == kMonths.end()) return std::nullopt;
  return static_cast<int>(found - kMonths.begin()) + 1;
}

/// "19:08:04" as seconds.
std::optional<int> clock_of(std::string_view word) {
  if (word.size() != 8 || word[2] != ':' || word[5] != ':') return std::nullopt;
  const auto hour = number(word.substr(0, 2));
  const auto minute = number(word.substr(3, 2));
  const auto second = number(word.substr(6, 2));
  if (!hour || !minute || !second || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59 ||
      *second < 0 || *second > 59)
    return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

/// "GMT", "GMT+0100"
std::optional<int> offset_of(std::string_view word) {
  if (!word.starts_with("GMT")) return std::nullopt;
  word.remove_prefix(3);
  if (word.empty()) return 0;
  const auto digits = number(word.substr(1));
  if (word.size() != 5 || !digits || *digits < 0 || (word[0] != '+' && word[0] != '-'))
    return std::nullopt;
  const int minutes = *digits / 100 * 60 + *digits % 100;
  return word[0] == '-' ? -minutes : minutes;
}

std::string web_url(std::string_view text) {
  const auto url = trim(text);
  const bool web =
      ascii_iequals(url.substr(0, 7), "http://") || ascii_iequals(url.substr(0, 8), "https://");
  if (!web || url.size() > kMaxUrlBytes || url.find_first_of(" \t\r\n<>\"") != npos) return {};
  return clean_line(url);
}

std::string_view after(std::string_view text, std::string_view label) {
  const auto at = text.find(label);
  return at == npos ? std::string_view() : text.substr(at + label.size());
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t\r\n"));
}

void read_comment(std::string_view comment, Wrapping& out) {
  if (comment.find("Page saved with SingleFile") != npos) {
    out.url = web_url(first_line(after(comment, "url:")));
    out.saved = parse_machine_date(first_line(after(comment, "saved date:")));
  } else if (const auto from = after(comment, "saved from url=("); !from.empty()) {
    out.url = web_url(first_line(after(from, ")")));
  } else if (const auto mirrored = after(comment, "Mirrored from "); !mirrored.empty()) {
    const auto by = mirrored.find(" by HTTrack");
    if (by == npos) return;
    // Written without the scheme; the web's own default at the time of most mirrors.
    const std::string address(first_word(mirrored));
    out.url = web_url(address.find("://") == npos ? "http://" + address : address);
    out.saved = parse_machine_date(after(mirrored.substr(by), "], "));
  }
}

}  // namespace

Wrapping read_wrapping(std::string_view html) {
  const auto top = html.substr(0, kTopBytes);
  Wrapping found;
  for (auto at = top.find("<!--"); at != npos; at = top.find("<!--", at)) {
    const auto end = html::comment_end(top, at);
    if (found.url.empty() && !found.saved)
      read_comment(top.substr(at + 4, end - at - 4 - std::min<std::size_t>(end - at - 4, 3)),
                   found);
    at = end;
  }
  return found;
}

std::optional<Timestamp> parse_machine_date(std::string_view text) {
  std::optional<int> month, day, year;
  Timestamp found;
  for (auto word : split(trim(text), ' ')) {
    if (word.ends_with(',')) word.remove_suffix(1);
    const auto value = number(word);
    if (!month) month = month_of(word);
    if (value && *value > 31 && !year)
      year = value;
    else if (value && !day)
      day = value;
    if (const auto second = clock_of(word)) found.second_of_day = second;
    if (const auto offset = offset_of(word)) found.utc_offset_minutes = offset;
  }
  if (!month || !day || !year) return std::nullopt;
  found.day = {*year, *month, *day};
  if (!is_valid(found.day)) return std::nullopt;
  if (!found.second_of_day) found.utc_offset_minutes.reset();
  return found;
}

}  // namespace backissue
