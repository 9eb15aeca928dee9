// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_WINDOW_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_WINDOW_H_

#include <optional>
#include <span>

#include "searcher/match/highlight.h"
#include "searcher/results/show/spotter.h"

namespace backissue {

/// A run of neighbouring spots, [first, last] by index.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
  double weight = 0;  ///< of the units that all of it holds
};

/// The run within `max_code_points` that holds the greatest weight of distinct units; then the one
/// with more spots, then the first. A single spot may be longer. `spots` lie in text order. nullopt
/// where no unit is whole anywhere.
std::optional<Window> best_window(const HighlightPlan& plan, std::span<const Spot> spots,
                                  std::size_t max_code_points);

/// Weight of a unit in choosing a window: never nothing, so that any hit is better than none.
double shown_weight(const HighlightUnit& unit);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_WINDOW_H_
