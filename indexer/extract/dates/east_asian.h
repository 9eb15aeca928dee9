// SPDX-License-Identifier: GPL-3.0-or-later
/// Days as Chinese, Japanese and Korean write them: each number with the word for what it counts.
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_EAST_ASIAN_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_EAST_ASIAN_H_

#include <cstddef>
#include <optional>

#include "indexer/extract/dates/tokens.h"

namespace backissue {

struct EastAsianDay {
  std::optional<int> year;  ///< of the common era, or of two digits as written
  int month = 0;
  int day = 0;
  std::size_t next = 0;
};

/// "2025年9月19日", "二〇二五年九月十九日", "令和7年9月19日", "民國114年9月19日", "2025년 9월
/// 19일", "9月19日". The numbers are not checked for being a day of the calendar.
std::optional<EastAsianDay> east_asian_day_at(const DateTokens& tokens, std::size_t at);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_EAST_ASIAN_H_
