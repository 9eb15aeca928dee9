// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/window.h"

#include <algorithm>

#include "searcher/results/show/token_matcher.h"

namespace backissue {
namespace {

/// Keeps the weight of the whole units among the spots that have come in and not gone out.
class WindowWeight {
 public:
  explicit WindowWeight(const HighlightPlan& plan) : plan_(plan) {
    for (const auto& unit : plan.units) {
      offsets_.push_back(counts_.size());
      counts_.resize(counts_.size() + unit.steps.size(), 0);
      // The spot of an exact phrase already stands for all its steps.
      missing_.push_back(is_exact_phrase(unit) ? 1 : unit.steps.size());
    }
  }
  void add(const Spot& spot) {
    if (counts_[offsets_[spot.unit] + spot.step]++ > 0) return;
    if (--missing_[spot.unit] == 0) weight_ += shown_weight(plan_.units[spot.unit]);
  }
  void remove(const Spot& spot) {
    if (--counts_[offsets_[spot.unit] + spot.step] > 0) return;
    if (missing_[spot.unit]++ == 0) weight_ -= shown_weight(plan_.units[spot.unit]);
  }
  double weight() const { return weight_; }

 private:
  const HighlightPlan& plan_;
  std::vector<std::size_t> offsets_;  // of each unit in counts_
  std::vector<std::size_t> counts_;   // spots by unit and step
  std::vector<std::size_t> missing_;  // steps of each unit without a spot
  double weight_ = 0;
};

}  // namespace

double shown_weight(const HighlightUnit& unit) {
  return std::max(unit.weight, 1e-3);
}

std::optional<Window> best_window(const HighlightPlan& plan, std::span<const Spot> spots,
                                  std::size_t max_code_points) {
  constexpr std::size_t kEnough = 8;  // more spots of the same words make no better snippet
  constexpr double kSame = 1e-9;
  WindowWeight within(plan);
  Window best;
  std::size_t left = 0;
  for (std::size_t right = 0; right < spots.size(); ++right) {
    within.add(spots[right]);
    while (left < right && spots[right].end_at > spots[left].begin_at + max_code_points)
      within.remove(spots[left++]);
    const double gain = within.weight() - best.weight;
    const bool fuller = std::min(right - left, kEnough) > best.last - best.first;
    if (gain > kSame || (gain > -kSame && best.weight > 0 && fuller))
      best = {left, right, within.weight()};
  }
  return best.weight > 0 ? std::optional(best) : std::nullopt;
}

}  // namespace backissue
