// SPDX-License-Identifier: GPL-3.0-or-later
/// The values of one facet and how many articles have each.
#ifndef BACKISSUE_SEARCHER_RESULTS_FACET_COUNTS_H_
#define BACKISSUE_SEARCHER_RESULTS_FACET_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results/search.h"

namespace backissue {

/// Gives every string a number, from 0 in the order of their first sight.
class Numbering {
 public:
  Numbering() : places_(kFirstPlaces) {}
  std::uint32_t number_of(std::string_view text);
  std::size_t size() const { return texts_.size(); }
  const std::string& operator[](std::uint32_t number) const { return texts_[number]; }

 private:
  static constexpr std::size_t kFirstPlaces = 64;  // a power of two
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t next = 0;  // number + 1; 0 for an empty place
  };
  void grow();

  std::vector<Place> places_;  // open addressing, half full at most
  std::deque<std::string> texts_;
};

/// Values that differ in case, accents or punctuation at the ends alone are one, shown as first
/// seen.
class FacetCounts {
 public:
  explicit FacetCounts(FacetKind kind) : kind_(kind) {}
  /// `content`: of the facet's slot, in so many articles. An article that names a value twice
  /// counts once.
  void add(std::string_view content, std::size_t articles);
  /// Most frequent first, then by value.
  std::vector<FacetCount> sorted() const;

 private:
  struct Value {
    std::string shown;
    std::size_t count = 0;
    std::size_t last_added = 0;  // by which call
  };
  std::uint32_t value_of(std::uint32_t part);

  FacetKind kind_;
  Numbering parts_;                     // as written in the slot
  std::vector<std::uint32_t> of_part_;  // values by part: folding costs more than all else
  Numbering keys_;                      // of the values
  std::vector<Value> values_;
  std::size_t added_ = 0;
};

/// The slot whose contents a facet counts.
std::uint32_t slot_of(FacetKind kind);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_FACET_COUNTS_H_
