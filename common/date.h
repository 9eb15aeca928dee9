// SPDX-License-Identifier: GPL-3.0-or-later
/// Civil days and the moments a page states. Nothing here knows the clock or a time zone database:
/// a day is the one the page wrote, in the page's own zone (proleptic Gregorian calendar).
#ifndef BACKISSUE_COMMON_DATE_H_
#define BACKISSUE_COMMON_DATE_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace backissue {

struct CivilDay {
  int year = 0;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31
  friend auto operator<=>(const CivilDay&, const CivilDay&) = default;
};

/// True for a day that the calendar has, in the years 1 to 9999.
bool is_valid(CivilDay day);
/// Days since 1970-01-01, negative before.
long day_number(CivilDay day);
CivilDay day_from_number(long number);
CivilDay plus_days(CivilDay day, long days);
/// Same day of a later (or, negative, earlier) month, cut to that month's last day.
CivilDay plus_months(CivilDay day, int months);
int days_in_month(int year, int month);
/// 1 Monday to 7 Sunday (ISO 8601).
int iso_weekday(CivilDay day);
/// Monday of the given ISO 8601 week; nullopt where the year has no such week.
std::optional<CivilDay> iso_week_start(int year, int week);

/// A day with as much of the time as was stated.
struct Timestamp {
  CivilDay day;
  std::optional<int> second_of_day = std::nullopt;  ///< 0 to 86399, in the stated zone
  std::optional<int> utc_offset_minutes =
      std::nullopt;  ///< only beside a time; absent where no zone was stated
  friend bool operator==(const Timestamp&, const Timestamp&) = default;
};

/// "2025-09-18", "2025-09-18T08:50:00", "2025-09-18T08:50:00Z" or "…+03:00".
std::string to_iso8601(const Timestamp& moment);
std::string to_iso8601(CivilDay day);
/// Reads what to_iso8601 writes and the usual looser forms: a space for the T, no seconds,
/// fractions (cut off),
/// "+0300", "+03", years and months alone are refused. Space around is passed over, anything else
/// left is refused.
std::optional<Timestamp> parse_iso8601(std::string_view text);
/// The same instant in UTC; a moment without time or zone comes back as it is.
Timestamp to_utc(const Timestamp& moment);
/// The moment of a Unix time in seconds, as UTC.
Timestamp from_unix_time(long long seconds);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_DATE_H_
