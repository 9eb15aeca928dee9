// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_WORD_FINDER_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_WORD_FINDER_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backissue {

/// Looks for many words in one pass over a text. Made once, then read only: any number of threads
/// may share one. The words must outlive it, have two bytes or more each, and are compared byte by
/// byte.
class WordFinder {
 public:
  using Signs = std::uint8_t;
  struct List {
    std::span<const std::string_view> words;
    Signs sign;
  };

  WordFinder(std::initializer_list<List> lists);
  explicit WordFinder(std::span<const std::string_view> words) : WordFinder({{words, 1}}) {}

  /// The signs of all lists that have a word anywhere in the text.
  Signs find(std::string_view text) const;
  bool is_in(std::string_view text) const { return find(text) != 0; }

 private:
  struct Entry {
    char second;  ///< byte of the word: most candidates part here
    Signs sign;
    std::string_view rest;  ///< of the word, from the third byte on
  };
  std::array<std::vector<Entry>, 256> by_first_byte_;
  Signs all_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_WORD_FINDER_H_
