// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_TIME_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_TIME_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "indexer/extract/dates/tokens.h"

namespace backissue {

struct ClockTime {
  int second_of_day = 0;
  std::optional<int> utc_offset_minutes;
  std::size_t next = 0;  ///< the token after it
};

/// Strict: "08:50", "8h50", "20時08分", "8:50 p.m."; loose also "8.50" and "8 Uhr", which need a
/// word that announces them.
enum class TimeStyle : std::uint8_t { kStrict, kLoose };

/// The time of day that starts at token `at`, with half of the day and zone where they are stated.
std::optional<ClockTime> clock_time_at(const DateTokens& tokens, std::size_t at, TimeStyle style);
/// The same behind a few commas, dashes and words such as "at" or "um".
std::optional<ClockTime> clock_time_after(const DateTokens& tokens, std::size_t at);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_TIME_H_
