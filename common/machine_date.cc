// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/machine_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "common/text.h"

namespace backissue {
namespace {

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

/// "19:08:04", "9:08" as seconds.
std::optional<int> clock_of(std::string_view word) {
  const auto parts = split(word, ':');
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  constexpr std::array kLimits = {24, 60, 60};
  int seconds = 0;
  for (std::size_t i = 0; i < kLimits.size(); ++i) {
    const auto value = i < parts.size() ? number(parts[i]) : 0;
    if (!value || *value < 0 || *value >= kLimits[i]) return std::nullopt;
    if (i < parts.size() && parts[i].size() > 2) return std::nullopt;
    seconds = seconds * 60 + *value;
  }
  return seconds;
}

/// The names that RFC 5322 gives a meaning; others are no zone.
std::optional<int> named_offset(std::string_view word) {
  struct Zone {
    std::string_view name;
    int hours;
  };
  constexpr std::array<Zone, 12> kZones = {{{"GMT", 0},
                                            {"UT", 0},
                                            {"UTC", 0},
                                            {"Z", 0},
                                            {"EST", -5},
                                            {"EDT", -4},
                                            {"CST", -6},
                                            {"CDT", -5},
                                            {"MST", -7},
                                            {"MDT", -6},
                                            {"PST", -8},
                                            {"PDT", -7}}};
  for (const auto& zone : kZones)
    if (zone.name == word) return zone.hours * 60;
  return std::nullopt;
}

/// "GMT", "GMT+0100", "+0100", "-08:00", "EST"
std::optional<int> offset_of(std::string_view word) {
  if (const auto named = named_offset(word)) return named;
  if (word.starts_with("GMT") || word.starts_with("UTC")) word.remove_prefix(3);
  if (word.size() < 5 || (word[0] != '+' && word[0] != '-')) return std::nullopt;
  const auto hours = number(word.substr(1, 2));
  const auto minutes = number(word.substr(word[3] == ':' ? 4 : 3));
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59)
    return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  return word[0] == '-' ? -offset : offset;
}

/// Mail may write two digits (RFC 5322, 4.3).
int full_year(int year, std::size_t digits) {
  if (digits > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

}  // namespace

std::optional<Timestamp> parse_machine_date(std::string_view text) {
  std::optional<int> month, day, year;
  Timestamp found;
  for (auto word : split(trim(text), ' ')) {
    if (word.starts_with('(')) break;  // a comment, such as the zone's name in the user's language
    if (word.ends_with(',')) word.remove_suffix(1);
    const auto offset = offset_of(word);
    const auto value = offset ? std::nullopt : number(word);
    if (!month) month = month_of(word);
    const bool is_year = value && !year && (*value > 31 || day);
    if (is_year) year = full_year(*value, word.size());
    if (value && !is_year && !day) day = value;
    if (const auto second = clock_of(word)) found.second_of_day = second;
    if (offset) found.utc_offset_minutes = offset;
  }
  if (!month || !day || !year) return std::nullopt;
  found.day = {*year, *month, *day};
  if (!is_valid(found.day)) return std::nullopt;
  if (!found.second_of_day) found.utc_offset_minutes.reset();
  return found;
}

}  // namespace backissue
