// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/typed_dates.h"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

#include "common/text.h"

namespace backissue {
namespace {

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, failed] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || digits.size() > 4 || failed != std::errc() || stop != end || value < 0)
    return std::nullopt;
  return value;
}

struct Parts {
  std::array<int, 3> numbers{};
  bool year_first = false;
};

/// Three numbers apart by one sign, one of them, at an end, a year of four digits.
std::optional<Parts> parts_of(std::string_view text, char sign) {
  const auto pieces = split(text, sign);
  if (pieces.size() != 3) return std::nullopt;
  Parts parts;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = number_in(pieces[i]);
    if (!number) return std::nullopt;
    parts.numbers[i] = *number;
  }
  parts.year_first = pieces[0].size() == 4;
  const bool year_last = pieces[2].size() == 4;
  if (parts.year_first == year_last || pieces[1].size() > 2) return std::nullopt;
  return parts;
}

void add_day(CivilDay day, std::vector<CivilDay>& out) {
  if (is_valid(day) && std::find(out.begin(), out.end(), day) == out.end()) out.push_back(day);
}

std::string formatted(icu::DateFormat& format, UDate moment) {
  icu::UnicodeString text;
  format.format(moment, text);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// As a language writes it in full and shortened; in the common calendar, whatever its own.
void add_named(CivilDay day, const std::string& language, std::vector<std::string>& out) {
  constexpr double kDayMs = 86'400'000.0;
  const UDate noon = (static_cast<double>(day_number(day)) + 0.5) * kDayMs;
  const icu::Locale locale((language + "@calendar=gregorian").c_str());
  for (const auto style : {icu::DateFormat::kLong, icu::DateFormat::kMedium}) {
    const std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(style, locale));
    if (!format) continue;
    format->adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
    out.push_back(formatted(*format, noon));
  }
}

}  // namespace

std::vector<CivilDay> days_typed(std::string_view text) {
  std::vector<CivilDay> days;
  for (const char sign : {'-', '.', '/'}) {
    const auto parts = parts_of(text, sign);
    if (!parts) continue;
    const auto [first, second, third] = parts->numbers;
    if (parts->year_first) {
      add_day({first, second, third}, days);
      continue;
    }
    add_day({third, second, first}, days);                   // day before month
    if (sign != '.') add_day({third, first, second}, days);  // as in the United States
  }
  return days;
}

std::vector<std::string> spellings_of(CivilDay day, const std::vector<std::string>& languages) {
  const auto [year, month, number] = day;
  std::vector<std::string> out;
  for (const int width : {1, 2}) {
    out.push_back(fmt::format("{:0{}}.{:0{}}.{}", number, width, month, width, year));
    out.push_back(fmt::format("{:0{}}.{:0{}}.{}", month, width, number, width, year));
    out.push_back(fmt::format("{}-{:0{}}-{:0{}}", year, month, width, number, width));
  }
  for (const std::string& language : languages) add_named(day, language, out);
  if (std::count(languages.begin(), languages.end(), "en") > 0) add_named(day, "en-GB", out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace backissue
