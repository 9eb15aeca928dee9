// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers with separators: "294,000", "1 234,5", "12,34,567".
#ifndef BACKISSUE_COMMON_ANALYSIS_NUMBER_H_
#define BACKISSUE_COMMON_ANALYSIS_NUMBER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backissue {

/// A run of digits, and what stands between it and the one before: '.', ',', '\'', ' ' (any space
/// that does not break), or 0 for the first. Other scripts' separators and widths count as these.
struct DigitGroup {
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  std::uint32_t digits = 0;
  char separator = 0;
  bool leads_with_zero = false;
};

enum class NumberShape : std::uint8_t {
  kPlain,           ///< one group
  kGrouped,         ///< thousands apart: all groups are one integer
  kGroupedDecimal,  ///< the same, the last group being the decimals
  kDecimal,         ///< two groups, the second being decimals
  kSeveral,         ///< a date, a version, a list: each group is a number of its own
};

/// "1.234" reads as thousands, not as decimals: three digits exactly are rarely a fraction in news.
NumberShape number_shape(const std::vector<DigitGroup>& groups);

/// The separator that `c` stands for inside numbers, or 0.
char number_separator(char32_t c);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_NUMBER_H_
