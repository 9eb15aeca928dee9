// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds where in a text the words of a query may stand without cutting all of it into tokens, at a
/// small part of the cost.
#ifndef BACKISSUE_SEARCHER_RESULTS_SPOTTER_H_
#define BACKISSUE_SEARCHER_RESULTS_SPOTTER_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/query/highlight.h"

namespace backissue {

/// A place where a step of a unit seems to stand; an exact phrase is one spot.
struct Spot {
  std::uint32_t unit = 0;
  std::uint32_t step = 0;
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  std::size_t begin_at = 0;  ///< the same in code points
  std::size_t end_at = 0;
};

/// Compares words by a hash of their loosely folded letters, so a spot may be no hit, and a hit in
/// a text with irregular characters may be no spot: a tokenizer has the last word.
class Spotter {
 public:
  explicit Spotter(const HighlightPlan& plan);
  /// Appends the spots in text order, at most kMaxSpots a step. False if the text holds characters
  /// that may have hidden one.
  bool find(std::string_view utf8, std::vector<Spot>& out);

 private:
  static constexpr std::uint32_t kMaxSpots = 2000;
  struct Use {
    std::uint32_t unit;
    std::uint32_t step;
    std::uint32_t counter;
  };
  struct Cursor;

  void add_term(std::string_view term, std::uint32_t unit, std::uint32_t step,
                std::uint32_t counter);
  void look_up(std::uint64_t hash, const Spot& place, std::vector<Spot>& out);
  void read_word(Cursor& in, std::vector<Spot>& out);
  void try_lengths(Cursor in, std::vector<Spot>& out);
  void join_phrases(std::vector<Spot>& spots, std::size_t first) const;

  const HighlightPlan& plan_;
  std::unordered_map<std::uint64_t, std::vector<Use>> uses_;
  std::vector<std::uint32_t> found_;       // spots so far, by counter
  std::array<bool, 256> first_letters_{};  // low byte of the first folded letter of any term
  std::size_t longest_spaceless_ = 0;      // code points
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SPOTTER_H_
