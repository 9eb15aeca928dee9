// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_SHOWN_COUNTS_H_
#define BACKISSUE_SEARCHER_OUTPUT_SHOWN_COUNTS_H_

#include <cstddef>
#include <span>

#include "searcher/results/result.h"

namespace backissue {

/// The values of a facet that there is room for: the most frequent, or the latest where they are
/// years, months or days.
struct ShownCounts {
  std::span<const FacetCount> counts;  ///< of the facet, in its order
  std::size_t rest = 0;                ///< that are not among them
  bool is_by_time = false;             ///< the rest is what is earlier
};

/// `most` of 0: all.
inline ShownCounts shown_counts(const Facet& facet, std::size_t most) {
  const std::span<const FacetCount> all(facet.counts);
  const bool is_by_time = entry_of(facet.kind).date_digits > 0;
  if (most == 0 || all.size() <= most) return {all, 0, is_by_time};
  return {is_by_time ? all.last(most) : all.first(most), all.size() - most, is_by_time};
}

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_SHOWN_COUNTS_H_
