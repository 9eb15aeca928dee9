// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/number.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

using namespace backissue;

namespace {

/// As a tokenizer would meet the groups of "1,234.5".
std::vector<DigitGroup> groups_of(std::string_view number) {
  std::vector<DigitGroup> groups(1);
  for (const char c : number) {
    if (number_separator(static_cast<char32_t>(c)) != 0 || c == ' ') {
      groups.push_back({});
      groups.back().separator = c;
      continue;
    }
    DigitGroup& group = groups.back();
    if (group.digits == 0) group.leads_with_zero = c == '0';
    ++group.digits;
  }
  return groups;
}

}  // namespace

TEST_CASE("the shape of a number follows from its separators and the length of its groups") {
  const std::pair<std::string_view, NumberShape> cases[] = {
      {"1234", NumberShape::kPlain},
      {"294,000", NumberShape::kGrouped},
      {"1.234", NumberShape::kGrouped},
      {"1 234 567", NumberShape::kGrouped},
      {"1'234'567", NumberShape::kGrouped},
      {"12,34,567", NumberShape::kGrouped},
      {"1,234.50", NumberShape::kGroupedDecimal},
      {"1.234,5", NumberShape::kGroupedDecimal},
      {"3.5", NumberShape::kDecimal},
      {"0.123", NumberShape::kDecimal},
      {"1234.567", NumberShape::kDecimal},
      {"12.3.2024", NumberShape::kSeveral},
      {"1.2.3", NumberShape::kSeveral},
      {"1,234 567", NumberShape::kSeveral},
      {"12 34", NumberShape::kSeveral}};
  for (const auto& [number, shape] : cases) {
    CAPTURE(number);
    CHECK(number_shape(groups_of(number)) == shape);
  }
}

TEST_CASE("separators of other scripts and widths stand for the plain ones") {
  const std::pair<char32_t, char> cases[] = {{U'.', '.'},      {U'\uFF0E', '.'}, {U'\u066B', '.'},
                                             {U',', ','},      {U'\u066C', ','}, {U'\u2019', '\''},
                                             {U'\u00A0', ' '}, {U'\u202F', ' '}, {U' ', '\0'},
                                             {U'-', '\0'},     {U'5', '\0'}};
  for (const auto& [c, separator] : cases) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(number_separator(c) == separator);
  }
}
