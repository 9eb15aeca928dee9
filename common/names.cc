// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names.h"

#include <algorithm>
#include <string>

#include "common/text.h"

namespace backissue {
namespace {

template <class Distance>
std::string_view nearest(std::span<const std::string_view> names, std::size_t most,
                         Distance distance_to) {
  std::string_view best;
  std::size_t best_distance = most + 1;
  for (const auto name : names) {
    if (name.empty()) continue;
    const std::size_t distance = distance_to(name);
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = name;
  }
  return best;
}

}  // namespace

std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names) {
  const std::string lower = ascii_lower(typed);
  // Further off it is a guess.
  return nearest(names, std::max<std::size_t>(1, lower.size() / 3), [&](std::string_view name) {
    const bool begins = lower.size() >= 2 && name.starts_with(lower);
    return begins ? 1 : edit_distance(lower, name);
  });
}

std::string_view nearest_within(std::string_view typed, std::span<const std::string_view> names,
                                std::size_t most) {
  const std::string lower = ascii_lower(typed);
  return nearest(names, most, [&](std::string_view name) { return edit_distance(lower, name); });
}

}  // namespace backissue
