// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/word_counts.h"

#include <algorithm>
#include <utility>

namespace backissue {

std::size_t WordCounts::place_of(std::uint64_t hash) const {
  // Sums of products have their low bits from low bits alone; the high ones depend on all.
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash ^ (hash >> 32U)) & mask;
  while (slots_[at].count > 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

void WordCounts::grow() {
  constexpr std::size_t kFirstSlots = 64;
  const auto old =
      std::exchange(slots_, std::vector<Slot>(std::max(2 * slots_.size(), kFirstSlots)));
  for (const Slot& slot : old)
    if (slot.count > 0) slots_[place_of(slot.hash)] = slot;
}

void WordCounts::add(std::uint64_t hash) {
  if (2 * (used_ + 1) > slots_.size()) grow();
  Slot& slot = slots_[place_of(hash)];
  slot.hash = hash;
  used_ += slot.count == 0 ? 1U : 0U;
  ++slot.count;
}

std::uint32_t WordCounts::count(std::uint64_t hash) const {
  return slots_.empty() ? 0 : slots_[place_of(hash)].count;
}

}  // namespace backissue
