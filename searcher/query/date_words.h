// SPDX-License-Identifier: GPL-3.0-or-later
/// Dates as people write them in a query or after an option (docs/query-language.md).
#ifndef BACKISSUE_SEARCHER_QUERY_DATE_WORDS_H_
#define BACKISSUE_SEARCHER_QUERY_DATE_WORDS_H_

#include <string>
#include <string_view>

#include "common/date.h"
#include "common/result.h"

namespace backissue {

/// Both ends included.
struct DaySpan {
  CivilDay first;
  CivilDay last;
};

/// DATE `2025`, `2025-09`, `2025-09-18`, `today`, `yesterday`, `7d`, `3w`, `6m`,
/// `2y` (that long ago, one day).
Result<DaySpan> parse_date_word(std::string_view text, CivilDay today);
/// DATE, `A..B`, `A..`, `..B`.
Result<DaySpan> parse_date_span(std::string_view text, CivilDay today);

/// A DATE that stands for these days whatever day it is today: a year, month, week or day, as every
/// span of parse_date_word() is one.
std::string print_date_word(const DaySpan& span);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_DATE_WORDS_H_
