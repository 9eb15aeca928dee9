// SPDX-License-Identifier: GPL-3.0-or-later
/// The values of one facet and how many articles have each.
#ifndef BACKISSUE_SEARCHER_RESULTS_COUNT_FACET_COUNTS_H_
#define BACKISSUE_SEARCHER_RESULTS_COUNT_FACET_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema/facets.h"
#include "searcher/results/result.h"

namespace backissue {

/// Gives every string a number, from 0 in the order of their first sight. Its parts lie close
/// together: a facet asks for every match, and what it waits for is memory.
class Numbering {
 public:
  Numbering() : places_(kFirstPlaces), begins_(1, 0) {}
  /// All of them together may have up to 4 GB.
  std::uint32_t number_of(std::string_view text);
  std::size_t size() const { return begins_.size() - 1; }
  std::string_view operator[](std::uint32_t number) const {
    return std::string_view(texts_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }

 private:
  static constexpr std::size_t kFirstPlaces = 64;  // a power of two
  struct Place {
    std::uint32_t hash = 0;  // the half of it that does not say where the place is
    std::uint32_t next = 0;  // number + 1; 0 for an empty place
  };
  void grow();

  std::vector<Place> places_;  // open addressing, half full at most
  std::string texts_;          // one behind the other
  std::vector<std::uint32_t> begins_;
};

/// Values that differ in case, accents or punctuation at the ends alone are one, shown as first
/// seen.
class FacetCounts {
 public:
  explicit FacetCounts(FacetKind kind) : entry_(entry_of(kind)) {}
  const FacetEntry& entry() const { return entry_; }
  /// `content`: of the facet's slot, in so many articles. An article that names a value twice
  /// counts once.
  void add(std::string_view content, std::size_t articles);
  /// The same for one article, by the numbers of its values, which value_of() gave.
  void add(std::span<const std::uint32_t> values);
  /// The number of a value as the slot holds it, for add(); those that count as one have the same.
  std::uint32_t value_of(std::string_view part);
  /// Most frequent first, then by value; years, months and days in order of time.
  std::vector<FacetCount> sorted() const;

 private:
  struct Count {
    std::size_t articles = 0;
    std::size_t last_added = 0;  // by which call
  };
  void count(std::uint32_t value, std::size_t articles);

  const FacetEntry& entry_;
  Numbering parts_;                     // as written in the slot
  std::vector<std::uint32_t> of_part_;  // values by part: folding costs more than all else
  Numbering keys_;                      // of the values
  std::vector<std::string> shown_;      // of the values
  std::vector<Count> counts_;           // of the values
  std::size_t added_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_COUNT_FACET_COUNTS_H_
