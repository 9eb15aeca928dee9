// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_LETTER_DISTANCE_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_LETTER_DISTANCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/edit_distance.h"

namespace backissue {

/// How many letters other words are away from one: edit_distance() of code points, for looking
/// through many words, most of which are far off.
class LetterDistance {
 public:
  explicit LetterDistance(std::string_view utf8);

  std::size_t letters() const { return word_.letters.size(); }
  /// Of the other word; where it is more than `most`, any number above that.
  std::size_t to(std::string_view other, std::size_t most);

 private:
  struct Word {
    std::vector<char32_t> letters;
    std::uint64_t kinds = 0;  ///< a bit for every letter it has, several letters to a bit
    void read(std::string_view utf8);
  };
  bool is_far(std::size_t most) const;

  Word word_;
  Word other_;
  EditRows rows_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_LETTER_DISTANCE_H_
