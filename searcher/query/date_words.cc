// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_words.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "common/names.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr CivilDay kFirstDay{1, 1, 1};
constexpr CivilDay kLastDay{9999, 12, 31};
constexpr const char* kKnownDates =
    "write 2024, 2024-03, 2024-03-18, 2024-W10, today, yesterday, 7d, 3w, 6m, 2y or last-month";

tl::unexpected<Error> refuse(std::string what, std::string mend) {
  return tl::unexpected(Error{ErrorCode::kQuery, std::move(what), std::move(mend)});
}

std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

DaySpan whole_year(int year) {
  return {{year, 1, 1}, {year, 12, 31}};
}
DaySpan whole_month(int year, int month) {
  return {{year, month, 1}, {year, month, days_in_month(year, month)}};
}
DaySpan whole_week(CivilDay monday) {
  return {monday, plus_days(monday, 6)};
}

/// 2024, 2024-03, 2024-03-18, 2024-W10.
std::optional<DaySpan> calendar_span(std::string_view text) {
  const auto parts = split(text, '-');
  const auto year = number(parts[0], 4, 4);
  if (!year || *year < 1 || parts.size() > 3) return std::nullopt;
  if (parts.size() == 1) return whole_year(*year);
  if (parts.size() == 2 && (parts[1].starts_with('w') || parts[1].starts_with('W'))) {
    const auto week = number(parts[1].substr(1), 1, 2);
    const auto monday = week ? iso_week_start(*year, *week) : std::nullopt;
    return monday ? std::optional(whole_week(*monday)) : std::nullopt;
  }
  const auto month = number(parts[1], 1, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (parts.size() == 2) return whole_month(*year, *month);
  const auto day = number(parts[2], 1, 2);
  if (!day || !is_valid({*year, *month, *day})) return std::nullopt;
  return DaySpan{{*year, *month, *day}, {*year, *month, *day}};
}

constexpr std::string_view kNames[] = {"today",      "yesterday",  "this-week", "last-week",
                                       "this-month", "last-month", "this-year", "last-year"};

std::optional<DaySpan> named_span(std::string_view text, CivilDay today) {
  const auto day = [&](long back) {
    return DaySpan{plus_days(today, -back), plus_days(today, -back)};
  };
  const CivilDay monday = plus_days(today, 1 - iso_weekday(today));
  const CivilDay month_ago = plus_months({today.year, today.month, 1}, -1);
  if (text == "today") return day(0);
  if (text == "yesterday") return day(1);
  if (text == "this-week") return whole_week(monday);
  if (text == "last-week") return whole_week(plus_days(monday, -7));
  if (text == "this-month") return whole_month(today.year, today.month);
  if (text == "last-month") return whole_month(month_ago.year, month_ago.month);
  if (text == "this-year") return whole_year(today.year);
  if (text == "last-year" && today.year > 1) return whole_year(today.year - 1);
  return std::nullopt;
}

/// 7d, 3w, 6m, 2y: the day that long ago.
std::optional<DaySpan> distance_span(std::string_view text, CivilDay today) {
  if (text.size() < 2) return std::nullopt;
  const auto count = number(text.substr(0, text.size() - 1), 1, 4);
  if (!count) return std::nullopt;
  const char unit = text.back();
  CivilDay then{};
  if (unit == 'd' || unit == 'w')
    then = plus_days(today, -static_cast<long>(*count) * (unit == 'w' ? 7 : 1));
  if (unit == 'm' || unit == 'y') then = plus_months(today, -*count * (unit == 'y' ? 12 : 1));
  return is_valid(then) ? std::optional(DaySpan{then, then}) : std::nullopt;
}

/// Both readings of 03/04/24 as ISO days; nobody can know which was meant.
std::string advice_for_slashes(std::string_view text, CivilDay today) {
  const char separator = text.find('/') != std::string_view::npos ? '/' : '.';
  const auto parts = split(text, separator);
  if (parts.size() != 3) return {};
  const auto a = number(parts[0], 1, 2), b = number(parts[1], 1, 2);
  auto year = number(parts[2], 2, 4);
  if (!a || !b || !year) return {};
  if (parts[2].size() == 2)
    *year += today.year - today.year % 100 - (*year > today.year % 100 ? 100 : 0);
  std::vector<std::string> readings;
  for (const CivilDay day : {CivilDay{*year, *b, *a}, CivilDay{*year, *a, *b}})
    if (is_valid(day) && (readings.empty() || readings.front() != to_iso8601(day)))
      readings.push_back(to_iso8601(day));
  return readings.empty() ? std::string() : "write " + join(readings, " or ");
}

}  // namespace

Result<DaySpan> parse_date_word(std::string_view text, CivilDay today) {
  std::string word = ascii_lower(trim(text));
  for (char& c : word)
    if (c == ' ' || c == '_') c = '-';  // "last week"
  if (word.empty()) return refuse("a date is missing", kKnownDates);
  if (const auto span = calendar_span(word)) return *span;
  if (const auto span = named_span(word, today)) return *span;
  if (const auto span = distance_span(word, today)) return *span;
  std::string advice = advice_for_slashes(word, today);
  if (const auto near = nearest_name(word, kNames); !near.empty())
    advice = fmt::format("did you mean '{}'?", near);
  return refuse(fmt::format("'{}' is no date", trim(text)), advice.empty() ? kKnownDates : advice);
}

Result<DaySpan> parse_date_span(std::string_view text, CivilDay today) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) return parse_date_word(text, today);
  const std::string_view from = trim(text.substr(0, dots)), to = trim(text.substr(dots + 2));
  if (from.empty() && to.empty()) return refuse("a date span needs at least one end", kKnownDates);
  DaySpan span{kFirstDay, kLastDay};
  if (!from.empty()) {
    const auto first = parse_date_word(from, today);
    if (!first) return first;
    span.first = first->first;
  }
  if (!to.empty()) {
    const auto last = parse_date_word(to, today);
    if (!last) return last;
    span.last = last->last;
  }
  if (span.last < span.first)
    return refuse(fmt::format("date span '{}' ends before it begins", text),
                  "write the earlier date first");
  return span;
}

std::string print_date_word(const DaySpan& span) {
  const std::string first = to_iso8601(span.first);
  const auto stands_for = [&](const DaySpan& other) {
    return other.first == span.first && other.last == span.last;
  };
  if (stands_for(whole_year(span.first.year))) return first.substr(0, first.find('-'));
  if (stands_for(whole_month(span.first.year, span.first.month)))
    return first.substr(0, first.rfind('-'));
  if (!stands_for(whole_week(span.first))) return first;
  const int year = plus_days(span.first, 3).year;  // a week is of the year of its Thursday
  const long passed = day_number(span.first) - day_number(*iso_week_start(year, 1));
  return fmt::format("{:04}-W{:02}", year, passed / 7 + 1);
}

}  // namespace backissue
