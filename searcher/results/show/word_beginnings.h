// SPDX-License-Identifier: GPL-3.0-or-later
/// Passes over text in which no word begins like a term of the query, sixteen bytes at a time.
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_WORD_BEGINNINGS_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_WORD_BEGINNINGS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace backissue {

class WordBeginnings {
 public:
  /// The first two letters of a term, folded, or the only one and 0. Letters that are not ASCII
  /// need not be told: where text has any of them is no passing over.
  void add(char32_t first, char32_t second);
  /// `at`: past a word, or where one begins, but not in a text's first byte. Returns where to look
  /// on: all words that begin before are ASCII, and none of them is such a term. They may be looked
  /// at again; a place that is returned may be one where no term begins.
  std::size_t pass(std::string_view utf8, std::size_t at) const;

 private:
  static constexpr std::size_t kMostPairs = 6;
  struct Pair {
    unsigned char first;
    unsigned char second;
  };
  std::vector<Pair> pairs_;  // in small letters
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_WORD_BEGINNINGS_H_
