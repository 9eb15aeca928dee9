// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/calendar.h"

namespace backissue {

bool is_plausible_day(CivilDay day) {
  return day.year >= 1600 && day.year <= 2200 && is_valid(day);
}

int common_era_year(int year) {
  return year >= 2400 && year <= 2743 ? year - 543 : year;
}

int full_year(int year, const std::optional<Timestamp>& saved) {
  if (year >= 100) return common_era_year(year);
  const int newest = saved ? saved->day.year + 1 : 2068;
  const int found = newest / 100 * 100 + year;
  return found > newest ? found - 100 : found;
}

std::optional<CivilDay> from_persian(int year, int month, int day) {
  if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  // Six months of 31 days, then of 30; leap years by the 33-year cycle that holds in this span.
  const long before_month = month <= 7 ? 31L * (month - 1) : 186 + 30L * (month - 7);
  const long leap_days = (8L * year + 21) / 33;
  constexpr long kEpoch = 1'948'319 - 2'440'588;  // Julian day numbers of 1 Farvardin 1 and of 1970
  return day_from_number(kEpoch + 365L * (year - 1) + leap_days + before_month + day);
}

std::optional<NumericDay> read_numeric(const NumericParts& parts, bool month_first,
                                       bool two_digit_year, const std::optional<Timestamp>& saved) {
  const auto& [a, b, c] = parts;
  if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
    if (a.value >= 1300 && a.value < 1500) {
      const auto day = from_persian(a.value, b.value, c.value);
      return day ? std::optional(NumericDay{*day}) : std::nullopt;
    }
    const CivilDay day{common_era_year(a.value), b.value, c.value};
    return is_plausible_day(day) ? std::optional(NumericDay{day}) : std::nullopt;
  }
  if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && !(two_digit_year && c.digits == 2))) {
    return std::nullopt;
  }
  const int year = full_year(c.value, saved);
  const CivilDay day_first{year, b.value, a.value};
  const CivilDay month_leads{year, a.value, b.value};
  const CivilDay wanted = month_first ? month_leads : day_first;
  const CivilDay other = month_first ? day_first : month_leads;
  if (is_plausible_day(wanted))
    return NumericDay{wanted, is_plausible_day(other) && a.value != b.value};
  if (is_plausible_day(other)) return NumericDay{other};
  return std::nullopt;
}

}  // namespace backissue
