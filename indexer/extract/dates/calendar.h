// SPDX-License-Identifier: GPL-3.0-or-later
/// Years, calendars and the order of numbers: what a date's parts mean once they have been found.
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_CALENDAR_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_CALENDAR_H_

#include <array>
#include <optional>

#include "common/date.h"

namespace backissue {

/// A day of the calendar from 1600 on: before that there was no newspaper.
bool is_plausible_day(CivilDay day);
/// Years of the Buddhist era (2568) and of the common one.
int common_era_year(int year);
/// Two digits as the last such year before the page was saved.
int full_year(int year, const std::optional<Timestamp>& saved);
/// Solar Hijri calendar of Iran and Afghanistan, years 1200 to 1500.
std::optional<CivilDay> from_persian(int year, int month, int day);

struct NumericPart {
  int value = 0;
  int digits = 0;
};
using NumericParts = std::array<NumericPart, 3>;

struct NumericDay {
  CivilDay day;
  bool ambiguous = false;  ///< day and month could be the other way round
};

/// Three numbers with separators between them.
std::optional<NumericDay> read_numeric(const NumericParts& parts, bool month_first,
                                       bool two_digit_year, const std::optional<Timestamp>& saved);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_CALENDAR_H_
