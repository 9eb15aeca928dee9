// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/word_finder.h"

#include <cassert>

namespace backissue {

WordFinder::WordFinder(std::initializer_list<List> lists) {
  for (const auto& [words, sign] : lists) {
    all_ |= sign;
    for (const auto word : words) {
      assert(word.size() >= 2);
      by_first_byte_[static_cast<unsigned char>(word[0])].push_back(
          {word[1], sign, word.substr(2)});
    }
  }
}

WordFinder::Signs WordFinder::find(std::string_view text) const {
  Signs found = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const char second = text[at + 1];
    for (const Entry& entry : by_first_byte_[static_cast<unsigned char>(text[at])]) {
      if (entry.second != second || (found & entry.sign) != 0) continue;
      if (!text.substr(at + 2).starts_with(entry.rest)) continue;
      found |= entry.sign;
      if (found == all_) return found;
    }
  }
  return found;
}

}  // namespace backissue
