// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/token_matcher.h"

#include <algorithm>
#include <tuple>

namespace backissue {
namespace {

std::uint32_t window_of(const HighlightUnit& unit) {
  return static_cast<std::uint32_t>(std::max(unit.window, static_cast<int>(unit.steps.size())));
}

}  // namespace

Matcher::Matcher(const HighlightPlan& plan) : plan_(plan) {
  for (std::uint32_t unit = 0; unit < plan.units.size(); ++unit) {
    const auto& steps = plan.units[unit].steps;
    for (std::uint32_t step = 0; step < steps.size(); ++step)
      for (const auto& term : steps[step]) uses_[term].push_back({unit, step});
  }
}

void Matcher::find(std::span<const Token> tokens, TextPart part, std::size_t offset,
                   std::vector<Match>& out) {
  candidates_.clear();
  for (const Token& token : tokens) {
    const auto uses = uses_.find(token.term);
    if (uses == uses_.end()) continue;
    for (const Use& use : uses->second) {
      const HighlightUnit& unit = plan_.units[use.unit];
      if (!(part == TextPart::kHeadline ? unit.in_headline : unit.in_body)) continue;
      if (unit.steps.size() == 1) {
        out.push_back({use.unit, offset + token.begin, offset + token.end});
      } else if (token.kind == TokenKind::kWord) {
        candidates_.push_back(
            {use.unit, use.step, token.position, offset + token.begin, offset + token.end});
      }
    }
  }
  const auto key = [](const Candidate& c) { return std::tie(c.unit, c.position, c.step); };
  std::sort(candidates_.begin(), candidates_.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  for (auto first = candidates_.begin(); first != candidates_.end();) {
    const auto last = std::find_if(first, candidates_.end(),
                                   [&](const auto& c) { return c.unit != first->unit; });
    const HighlightUnit& unit = plan_.units[first->unit];
    const Candidates own(first, last);
    if (!unit.ordered) {
      find_near(unit, own, out);
    } else if (is_exact_phrase(unit)) {
      find_phrase(unit, own, out);
    } else {
      find_ordered(unit, own, out);
    }
    first = last;
  }
}

void Matcher::find_phrase(const HighlightUnit& unit, Candidates candidates,
                          std::vector<Match>& out) const {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].step != 0) continue;
    std::size_t at = i;
    std::uint32_t step = 0;
    // The candidates lie by position, so the follower is a few places on or not there.
    for (std::size_t j = i + 1; j < candidates.size() && step + 1 < unit.steps.size(); ++j) {
      if (candidates[j].position > candidates[at].position + 1) break;
      if (candidates[j].position != candidates[at].position + 1 || candidates[j].step != step + 1)
        continue;
      at = j;
      ++step;
    }
    if (step + 1 == unit.steps.size())
      out.push_back({candidates[i].unit, candidates[i].begin, candidates[at].end});
  }
}

void Matcher::find_ordered(const HighlightUnit& unit, Candidates candidates,
                           std::vector<Match>& out) const {
  const std::uint32_t window = window_of(unit);
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].step != 0) continue;
    chosen.assign(1, i);
    for (std::size_t j = i + 1; j < candidates.size() && chosen.size() < unit.steps.size(); ++j) {
      if (candidates[j].position - candidates[i].position >= window) break;
      const bool later = candidates[j].position > candidates[chosen.back()].position;
      if (later && candidates[j].step == chosen.size()) chosen.push_back(j);
    }
    if (chosen.size() < unit.steps.size()) continue;
    for (const std::size_t c : chosen)
      out.push_back({candidates[c].unit, candidates[c].begin, candidates[c].end});
  }
}

/// Slides over the candidates and marks all of every stretch that holds each step within the
/// window.
void Matcher::find_near(const HighlightUnit& unit, Candidates candidates,
                        std::vector<Match>& out) const {
  const std::uint32_t window = window_of(unit);
  std::vector<std::size_t> counts(unit.steps.size(), 0);
  std::size_t steps_present = 0;
  std::size_t left = 0;
  std::size_t marked = 0;  // candidates before this one are settled
  for (std::size_t right = 0; right < candidates.size(); ++right) {
    if (counts[candidates[right].step]++ == 0) ++steps_present;
    for (; candidates[right].position - candidates[left].position >= window; ++left)
      if (--counts[candidates[left].step] == 0) --steps_present;
    // Two steps may share their words (a NEAR a); then one word alone is not enough.
    const std::uint32_t span = candidates[right].position - candidates[left].position + 1;
    if (steps_present < unit.steps.size() || span < unit.steps.size()) continue;
    for (marked = std::max(marked, left); marked <= right; ++marked)
      out.push_back({candidates[marked].unit, candidates[marked].begin, candidates[marked].end});
  }
}

}  // namespace backissue
