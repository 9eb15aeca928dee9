// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_MATCH_WORD_READING_H_
#define BACKISSUE_SEARCHER_MATCH_WORD_READING_H_

#include <cstddef>
#include <string>
#include <vector>

#include "common/index/words/vocabulary.h"

namespace backissue {

/// How one query word was read: the index words that it stands for.
struct WordReading {
  std::string typed;
  std::vector<WordForm> forms;  ///< most frequent first
  std::string term = {};     ///< the word itself as the index would hold it; empty for a wildcard
  std::size_t left_out = 0;  ///< words that a wildcard stands for beyond the cap
  /// One of several words written together, or all of them as one: they are there as a whole or
  /// not.
  bool is_of_unit = false;
};

/// Words in a row, each in any of its forms.
using Run = std::vector<WordReading>;

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_WORD_READING_H_
