// SPDX-License-Identifier: GPL-3.0-or-later
/// Says which tokens of a text a query is about.
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_TOKEN_MATCHER_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_TOKEN_MATCHER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "searcher/match/highlight.h"

namespace backissue {

/// A run of bytes that a unit of the plan marks.
struct Match {
  std::uint32_t unit = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Its steps follow each other without a gap.
inline bool is_exact_phrase(const HighlightUnit& unit) {
  return unit.ordered && unit.window <= static_cast<int>(unit.steps.size());
}

enum class TextPart { kHeadline, kBody };

/// Keeps a reference to the plan, which must outlive it. Reuses its storage from call to call.
class Matcher {
 public:
  explicit Matcher(const HighlightPlan& plan);
  /// Appends the matches in no order; those of different units may overlap. `offset` is added to
  /// every byte.
  void find(std::span<const Token> tokens, TextPart part, std::size_t offset,
            std::vector<Match>& out);

 private:
  struct Use {
    std::uint32_t unit;
    std::uint32_t step;
  };
  /// A word that can serve a unit of several steps.
  struct Candidate {
    std::uint32_t unit;
    std::uint32_t step;
    std::uint32_t position;
    std::size_t begin;
    std::size_t end;
  };
  using Candidates = std::span<const Candidate>;

  void find_phrase(const HighlightUnit& unit, Candidates candidates, std::vector<Match>& out) const;
  void find_ordered(const HighlightUnit& unit, Candidates candidates,
                    std::vector<Match>& out) const;
  void find_near(const HighlightUnit& unit, Candidates candidates, std::vector<Match>& out) const;

  const HighlightPlan& plan_;
  std::unordered_map<std::string_view, std::vector<Use>> uses_;
  std::vector<Candidate> candidates_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_TOKEN_MATCHER_H_
