// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/facet_counts.h"

#include <algorithm>
#include <cstring>

#include "common/analysis/fold.h"
#include "common/index/fields.h"

namespace backissue {
namespace {

constexpr std::size_t kDayDigits = 8;  // of slot kPublished: "YYYYMMDD", then the time

/// Eight bytes at a time, mixed by a multiplication; names are short.
std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t kFactor =
      0x9E3779B97F4A7C15U;  // 2^64 by the golden ratio (Knuth, TAOCP 6.4)
  std::uint64_t hash = text.size() * kFactor;
  for (std::size_t at = 0; at < text.size(); at += sizeof hash) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, std::min(sizeof word, text.size() - at));
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 32U;
  }
  return hash;
}

/// "20240312" as the facet shows it: "2024", "2024-03", "2024-03-12".
std::string date_value(FacetKind kind, std::string_view digits) {
  std::string value(digits.substr(0, 4));
  if (kind == FacetKind::kYear || digits.size() < kDayDigits) return value;
  value.append("-").append(digits.substr(4, 2));
  if (kind == FacetKind::kDay) value.append("-").append(digits.substr(6, 2));
  return value;
}

}  // namespace

std::uint32_t Numbering::number_of(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  std::size_t at = hash & (places_.size() - 1);
  for (; places_[at].next != 0; at = (at + 1) & (places_.size() - 1))
    if (places_[at].hash == hash && texts_[places_[at].next - 1] == text)
      return places_[at].next - 1;
  texts_.emplace_back(text);
  places_[at] = {hash, static_cast<std::uint32_t>(texts_.size())};
  if (2 * texts_.size() > places_.size()) grow();
  return static_cast<std::uint32_t>(texts_.size() - 1);
}

void Numbering::grow() {
  std::vector<Place> wider(2 * places_.size());
  for (const Place& place : places_) {
    if (place.next == 0) continue;
    std::size_t at = place.hash & (wider.size() - 1);
    while (wider[at].next != 0) at = (at + 1) & (wider.size() - 1);
    wider[at] = place;
  }
  places_ = std::move(wider);
}

std::uint32_t slot_of(FacetKind kind) {
  switch (kind) {
    case FacetKind::kTag:
      return slot::kTags;
    case FacetKind::kSource:
      return slot::kSource;
    case FacetKind::kAuthor:
      return slot::kAuthors;
    case FacetKind::kSection:
      return slot::kSection;
    case FacetKind::kLanguage:
      return slot::kLanguage;
    case FacetKind::kYear:
    case FacetKind::kMonth:
    case FacetKind::kDay:
      break;
  }
  return slot::kPublished;
}

std::uint32_t FacetCounts::value_of(std::uint32_t part) {
  if (part < of_part_.size()) return of_part_[part];
  const bool is_date = slot_of(kind_) == slot::kPublished;
  std::string shown = is_date ? date_value(kind_, parts_[part]) : parts_[part];
  std::string key = is_date ? shown : fold_value(shown);
  const std::uint32_t value = keys_.number_of(key.empty() ? shown : key);
  if (value == values_.size()) values_.push_back({std::move(shown)});
  of_part_.push_back(value);
  return value;
}

void FacetCounts::add(std::string_view content, std::size_t articles) {
  // The time of day would make nearly every article differ.
  if (slot_of(kind_) == slot::kPublished) content = content.substr(0, kDayDigits);
  ++added_;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find(kValueSeparator, at), content.size());
    if (end > at) {
      Value& value = values_[value_of(parts_.number_of(content.substr(at, end - at)))];
      if (value.last_added != added_) value.count += articles;
      value.last_added = added_;
    }
    at = end + 1;
  }
}

std::vector<FacetCount> FacetCounts::sorted() const {
  std::vector<FacetCount> counts;
  counts.reserve(values_.size());
  for (const Value& value : values_) counts.push_back({value.shown, value.count});
  std::sort(counts.begin(), counts.end(), [](const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return counts;
}

}  // namespace backissue
