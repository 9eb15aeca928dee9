// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.h"

#include <fmt/format.h>

#include <chrono>

namespace backissue {
namespace {

namespace chrono = std::chrono;

constexpr int kSecondsPerDay = 86'400;

chrono::year_month_day to_chrono(CivilDay day) {
  return {chrono::year{day.year}, chrono::month{static_cast<unsigned>(day.month)},
          chrono::day{static_cast<unsigned>(day.day)}};
}

CivilDay from_chrono(chrono::year_month_day day) {
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

/// A cursor over the text of a timestamp: each step either takes what it names or leaves all as it
/// was.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::optional<int> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

  bool take(std::string_view any_of) {
    if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_digits() {
    while (take("0123456789")) {
    }
  }
  void skip_spaces() {
    while (take(" \t\r\n")) {
    }
  }
  bool at_end() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

 private:
  std::string_view rest_;
};

std::optional<CivilDay> read_day(Reader& in) {
  const auto year = in.digits(4);
  if (!year || !in.take("-")) return std::nullopt;
  const auto month = in.digits(2);
  if (!month || !in.take("-")) return std::nullopt;
  const auto day = in.digits(2);
  if (!day) return std::nullopt;
  const CivilDay found{*year, *month, *day};
  return is_valid(found) ? std::optional(found) : std::nullopt;
}

std::optional<int> read_clock(Reader& in) {
  const auto hour = in.digits(2);
  if (!hour || !in.take(":")) return std::nullopt;
  const auto minute = in.digits(2);
  if (!minute) return std::nullopt;
  int second = 0;
  if (in.take(":")) {
    const auto stated = in.digits(2);
    if (!stated) return std::nullopt;
    second = *stated == 60 ? 59 : *stated;  // a leap second has no place of its own here
    if (in.take(".,")) in.skip_digits();
  }
  if (*hour > 23 || *minute > 59 || second > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60 + second;
}

/// Sets `offset` where a zone is stated; false for one that is not well formed.
bool read_zone(Reader& in, std::optional<int>& offset) {
  if (in.take("Zz")) {
    offset = 0;
    return true;
  }
  const bool west = in.peek() == '-';
  if (!in.take("+-")) return true;
  const auto hours = in.digits(2);
  if (!hours) return false;
  in.take(":");
  const int minutes = in.digits(2).value_or(0);
  if (*hours > 18 || minutes > 59) return false;
  offset = (west ? -1 : 1) * (*hours * 60 + minutes);
  return true;
}

}  // namespace

bool is_valid(CivilDay day) {
  if (day.year < 1 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1)
    return false;
  return day.day <= days_in_month(day.year, day.month);
}

long day_number(CivilDay day) {
  return chrono::sys_days{to_chrono(day)}.time_since_epoch().count();
}

CivilDay day_from_number(long number) {
  return from_chrono(chrono::sys_days{chrono::days{number}});
}

CivilDay plus_days(CivilDay day, long days) {
  return day_from_number(day_number(day) + days);
}

CivilDay plus_months(CivilDay day, int months) {
  const int index = day.year * 12 + day.month - 1 + months;
  const int year = index >= 0 ? index / 12 : (index - 11) / 12;
  const int month = index - year * 12 + 1;
  return {year, month, std::min(day.day, days_in_month(year, month))};
}

int days_in_month(int year, int month) {
  const chrono::year_month_day_last last{
      chrono::year{year}, chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int iso_weekday(CivilDay day) {
  return static_cast<int>(chrono::weekday{chrono::sys_days{to_chrono(day)}}.iso_encoding());
}

std::optional<CivilDay> iso_week_start(int year, int week) {
  if (week < 1 || week > 53) return std::nullopt;
  // ISO 8601: week 1 is the week that holds 4 January.
  const CivilDay fourth{year, 1, 4};
  const CivilDay monday = plus_days(fourth, 1 - iso_weekday(fourth) + 7L * (week - 1));
  if (plus_days(monday, 3).year != year) return std::nullopt;
  return monday;
}

std::string to_iso8601(CivilDay day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string to_iso8601(const Timestamp& moment) {
  std::string text = to_iso8601(moment.day);
  if (!moment.second_of_day) return text;
  const int second = *moment.second_of_day;
  text += fmt::format("T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
  if (!moment.utc_offset_minutes) return text;
  const int offset = *moment.utc_offset_minutes;
  if (offset == 0) return text + "Z";
  const int minutes = offset < 0 ? -offset : offset;
  return text + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::optional<Timestamp> parse_iso8601(std::string_view text) {
  Reader in(text);
  in.skip_spaces();
  const auto day = read_day(in);
  if (!day) return std::nullopt;
  Timestamp found{.day = *day};
  if (in.take("Tt ") && !in.at_end()) {
    in.skip_spaces();
    if (!in.at_end()) {
      found.second_of_day = read_clock(in);
      if (!found.second_of_day) return std::nullopt;
      in.skip_spaces();
      if (!read_zone(in, found.utc_offset_minutes)) return std::nullopt;
    }
  }
  in.skip_spaces();
  return in.at_end() ? std::optional(found) : std::nullopt;
}

Timestamp to_utc(const Timestamp& moment) {
  if (!moment.second_of_day || !moment.utc_offset_minutes) return moment;
  long long seconds = static_cast<long long>(day_number(moment.day)) * kSecondsPerDay;
  seconds += *moment.second_of_day - *moment.utc_offset_minutes * 60;
  return from_unix_time(seconds);
}

Timestamp from_unix_time(long long seconds) {
  const long long days =
      seconds >= 0 ? seconds / kSecondsPerDay : (seconds - kSecondsPerDay + 1) / kSecondsPerDay;
  return {.day = day_from_number(static_cast<long>(days)),
          .second_of_day = static_cast<int>(seconds - days * kSecondsPerDay),
          .utc_offset_minutes = 0};
}

}  // namespace backissue
