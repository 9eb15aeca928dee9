// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/number.h"

#include <algorithm>

namespace backissue {
namespace {

/// Thousands apart by one kind of separator: groups of three, or of two before the last
/// (12,34,567).
bool is_grouped(const std::vector<DigitGroup>& groups, std::size_t count) {
  if (count < 2 || groups[0].digits > 3 || groups[0].leads_with_zero) return false;
  const char separator = groups[1].separator;
  const bool by_two = separator == ',' && groups[0].digits <= 2 && groups[1].digits == 2;
  for (std::size_t i = 1; i < count; ++i) {
    const std::uint32_t wanted = by_two && i + 1 < count ? 2 : 3;
    if (groups[i].separator != separator || groups[i].digits != wanted) return false;
  }
  return true;
}

bool is_decimal_mark(char separator) {
  return separator == '.' || separator == ',';
}

}  // namespace

NumberShape number_shape(const std::vector<DigitGroup>& groups) {
  const std::size_t count = groups.size();
  if (count == 1) return NumberShape::kPlain;
  if (is_grouped(groups, count)) return NumberShape::kGrouped;
  const char last = groups.back().separator;
  if (!is_decimal_mark(last)) return NumberShape::kSeveral;
  if (count == 2) return NumberShape::kDecimal;
  const bool two_kinds = last != groups[1].separator;
  if (two_kinds && is_grouped(groups, count - 1)) return NumberShape::kGroupedDecimal;
  return NumberShape::kSeveral;
}

char number_separator(char32_t c) {
  switch (c) {
    case U'.':
    case 0xFF0E:
    case 0x066B:
      return '.';
    case U',':
    case 0xFF0C:
    case 0x066C:
      return ',';
    case U'\'':
    case 0x2019:
      return '\'';
    case 0x00A0:
    case 0x202F:
    case 0x2009:
    case 0x2007:
      return ' ';
    default:
      return 0;
  }
}

}  // namespace backissue
