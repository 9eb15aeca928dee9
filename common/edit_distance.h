// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_EDIT_DISTANCE_H_
#define BACKISSUE_COMMON_EDIT_DISTANCE_H_

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace backissue {

/// Three rows of the table, to be used again.
struct EditRows {
  std::vector<std::size_t> before, last, row;
};

/// Edits (insert, delete, replace, swap of neighbours) between two sequences: optimal string
/// alignment (Damerau 1964, restricted). Where there are more than `most`, any number above that:
/// it is given up after two rows past it, since no later row is less than the least of these.
template <class Text>
std::size_t bounded_edit_distance(const Text& a, const Text& b, std::size_t most, EditRows& rows) {
  auto& [before, last, row] = rows;
  for (auto* one : {&before, &last, &row}) one->resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  std::size_t least_before = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most && least_before > most) return most + 1;
    least_before = least;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_EDIT_DISTANCE_H_
