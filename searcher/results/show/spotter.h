// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds where in a text the words of a query may stand without cutting all of it into tokens, at a
/// small part of the cost.
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_SPOTTER_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_SPOTTER_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/code_points.h"
#include "searcher/match/highlight.h"
#include "searcher/results/show/word_beginnings.h"

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

/// Compares words by a hash of their letters, each folded by itself, so a spot may be no hit, and a
/// hit in a text whose folding needs a normaliser may be no spot: a tokenizer has the last word.
class Spotter {
 public:
  explicit Spotter(const HighlightPlan& plan);
  /// The spots in text order, at most kMaxSpots a step. False if the text holds characters that may
  /// have hidden one.
  bool find(std::string_view utf8, std::vector<Spot>& out);

 private:
  static constexpr std::uint32_t kMaxSpots = 2000;
  struct Use {
    std::uint32_t unit;
    std::uint32_t step;
    std::uint32_t counter;
  };
  /// A code point of the text and where it ends.
  struct Letter {
    CodePoint point{U' ', Cut::kBreak};
    char32_t code_point = U' ';
    std::size_t end = 0;
    bool irregular = false;  ///< folds into several, or into one with a neighbour
  };
  struct Place {
    std::size_t byte = 0;
    std::size_t code_point = 0;
  };

  void add_term(std::string_view term, std::uint32_t unit, std::uint32_t step,
                std::uint32_t counter);
  Letter letter_at(std::size_t at);
  void take(const Letter& letter);
  void look_up(std::uint64_t hash, Place from);
  void read_word();
  void skip_word();
  bool may_begin_term(std::size_t at) const;
  void skip_plain_words();
  void try_lengths();
  void join_phrases();

  const HighlightPlan& plan_;
  std::unordered_map<std::uint64_t, std::vector<Use>> uses_;
  std::vector<std::uint32_t> found_;       // spots so far, by counter
  std::array<bool, 256> first_letters_{};  // low byte of the first folded letter of any term
  enum class Byte : std::uint8_t { kBetween, kInWord, kFirst, kBeyond };
  std::array<Byte, 256> bytes_{};     // ASCII; kFirst may begin a term, kBeyond is of other letters
  std::bitset<128 * 128> first_two_;  // the first two letters of terms that begin in ASCII
  WordBeginnings beginnings_;         // the same, to pass over text by
  // By hash: whether it may be that of a term, or of the beginning of an unspaced one. Nearly all
  // that a text holds is neither, and a bit tells so at a tenth of the cost of uses_.
  std::bitset<4096> may_be_term_;
  std::bitset<4096> may_begin_;
  std::size_t longest_unspaced_ = 0;  // code points

  // Of the text being read.
  std::string_view text_;
  Place at_;
  bool sure_ = true;
  std::vector<Spot>* out_ = nullptr;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_SPOTTER_H_
