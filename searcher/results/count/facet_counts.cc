// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/count/facet_counts.h"

#include <algorithm>
#include <cstring>

#include "common/analysis/fold.h"
#include "common/hash.h"
#include "common/index/schema/fields.h"

namespace backissue {
namespace {

template <class Word>
std::uint64_t load(const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// Eight bytes at a time, mixed by a multiplication; names are short, and the last word of one may
/// take in bytes of the word before it.
std::uint64_t hash_of(std::string_view text) {
  const std::size_t size = text.size();
  std::uint64_t hash = size * kGoldenRatio;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kGoldenRatio;
    hash ^= hash >> 32U;
  };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) mix(load<std::uint64_t>(text.data() + at));
    mix(load<std::uint64_t>(text.data() + size - 8));
  } else if (size >= 4) {
    mix(load<std::uint32_t>(text.data()) << 32U | load<std::uint32_t>(text.data() + size - 4));
  } else if (size > 0) {
    mix(load<std::uint8_t>(text.data()) << 16U | load<std::uint8_t>(text.data() + size / 2) << 8U |
        load<std::uint8_t>(text.data() + size - 1));
  }
  return hash;
}

/// "2024", "202403" or "20240312" as the facet shows it.
std::string date_value(std::string_view digits) {
  std::string value(digits.substr(0, 4));
  for (std::size_t at = 4; at + 2 <= digits.size(); at += 2)
    value.append("-").append(digits.substr(at, 2));
  return value;
}

}  // namespace

std::uint32_t Numbering::number_of(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  const auto kept = static_cast<std::uint32_t>(hash >> 32U);
  std::size_t at = hash & (places_.size() - 1);
  for (; places_[at].next != 0; at = (at + 1) & (places_.size() - 1))
    if (places_[at].hash == kept && (*this)[places_[at].next - 1] == text)
      return places_[at].next - 1;
  texts_.append(text);
  begins_.push_back(static_cast<std::uint32_t>(texts_.size()));
  places_[at] = {kept, static_cast<std::uint32_t>(size())};
  if (2 * size() > places_.size()) grow();
  return static_cast<std::uint32_t>(size() - 1);
}

void Numbering::grow() {
  std::vector<Place> wider(2 * places_.size());
  for (const Place& place : places_) {
    if (place.next == 0) continue;
    std::size_t at = hash_of((*this)[place.next - 1]) & (wider.size() - 1);
    while (wider[at].next != 0) at = (at + 1) & (wider.size() - 1);
    wider[at] = place;
  }
  places_ = std::move(wider);
}

std::uint32_t FacetCounts::value_of(std::string_view text) {
  if (entry_.date_digits > 0) text = text.substr(0, entry_.date_digits);
  const std::uint32_t part = parts_.number_of(text);
  if (part < of_part_.size()) return of_part_[part];
  std::string shown = entry_.date_digits > 0 ? date_value(text) : std::string(text);
  const std::string key = entry_.date_digits > 0 ? shown : fold_value(shown);
  const std::uint32_t value = keys_.number_of(key.empty() ? shown : key);
  if (value == shown_.size()) {
    shown_.push_back(std::move(shown));
    counts_.emplace_back();
  }
  of_part_.push_back(value);
  return value;
}

void FacetCounts::count(std::uint32_t value, std::size_t articles) {
  Count& count = counts_[value];
  if (count.last_added != added_) count.articles += articles;
  count.last_added = added_;
}

void FacetCounts::add(std::string_view content, std::size_t articles) {
  ++added_;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find(kValueSeparator, at), content.size());
    if (end > at) count(value_of(content.substr(at, end - at)), articles);
    at = end + 1;
  }
}

void FacetCounts::add(std::span<const std::uint32_t> values) {
  ++added_;
  for (const std::uint32_t value : values) count(value, 1);
}

std::vector<FacetCount> FacetCounts::sorted() const {
  std::vector<FacetCount> counts;
  counts.reserve(shown_.size());
  for (std::size_t i = 0; i < shown_.size(); ++i)
    counts.push_back({shown_[i], counts_[i].articles});
  const bool by_time = entry_.date_digits > 0;
  std::sort(counts.begin(), counts.end(), [by_time](const FacetCount& a, const FacetCount& b) {
    if (by_time) return a.value < b.value;
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return counts;
}

}  // namespace backissue
