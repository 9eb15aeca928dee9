// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a text may be cut for a snippet.
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_BREAKS_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_BREAKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis/code_points.h"

namespace backissue {

struct Break {
  std::size_t end = 0;    ///< bytes: where what comes before ends, white space left out
  std::size_t begin = 0;  ///< bytes: where what comes after begins
  std::size_t at = 0;     ///< code points from the start of the stretch to `begin`
  bool sentence = false;  ///< a sentence or paragraph ends here, not only a word
};

/// The breaks strictly between `first` and `last`, in order, plus one at either end of the text
/// where the stretch reaches it. Between Han or kana there is a break everywhere; in other scripts
/// without spaces only at spaces.
void find_breaks(std::string_view utf8, std::size_t first, std::size_t last,
                 std::vector<Break>& out);

/// `count` code points before or after `at`, at most the ends of the text.
std::size_t step_back(std::string_view utf8, std::size_t at, std::size_t count);
std::size_t step_on(std::string_view utf8, std::size_t at, std::size_t count);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_BREAKS_H_
