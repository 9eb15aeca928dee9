// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/words/word_set.h"

#include <functional>

namespace backissue {

bool WordSet::insert(std::string_view word) {
  if (2 * size_ >= places_.size()) grow();
  const std::uint64_t hash = std::hash<std::string_view>()(word) | 1U;  // never 0
  std::uint64_t& place = places_[place_of(hash)];
  if (place == hash) return false;
  place = hash;
  ++size_;
  return true;
}

void WordSet::clear() {
  places_.clear();
  size_ = 0;
}

std::size_t WordSet::place_of(std::uint64_t hash) const {
  std::size_t at = (hash >> 1U) & (places_.size() - 1);
  while (places_[at] != 0 && places_[at] != hash) at = (at + 1) & (places_.size() - 1);
  return at;
}

void WordSet::grow() {
  constexpr std::size_t kFirstPlaces = 1024;
  std::vector<std::uint64_t> old(places_.empty() ? kFirstPlaces : 2 * places_.size());
  old.swap(places_);
  for (const std::uint64_t hash : old)
    if (hash != 0) places_[place_of(hash)] = hash;
}

}  // namespace backissue
