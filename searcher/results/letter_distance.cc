// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/letter_distance.h"

#include <algorithm>
#include <bit>

#include "common/text.h"

namespace backissue {

void LetterDistance::Word::read(std::string_view utf8) {
  letters.clear();
  kinds = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    letters.push_back(next_code_point(utf8, at));
    kinds |= std::uint64_t{1} << letters.back() % 64;
  }
}

LetterDistance::LetterDistance(std::string_view utf8) {
  word_.read(utf8);
}

/// Every edit changes the length by one letter at most, and brings one letter and takes one.
bool LetterDistance::is_far(std::size_t most) const {
  const std::size_t a = word_.letters.size();
  const std::size_t b = other_.letters.size();
  const auto changed = static_cast<std::size_t>(std::popcount(word_.kinds ^ other_.kinds));
  return std::max(a, b) - std::min(a, b) > most || changed > 2 * most;
}

/// Optimal string alignment as in edit_distance(), given up where a whole row is past `most`: no
/// later row is less than the least of the two before it.
std::size_t LetterDistance::to(std::string_view other, std::size_t most) {
  other_.read(other);
  if (is_far(most)) return most + 1;
  const auto& a = word_.letters;
  const auto& b = other_.letters;
  for (auto* row : {&before_, &last_, &row_}) row->resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last_[j] = j;
  std::size_t least_before = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row_[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, last_[j - 1] + cost});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row_[j] = std::min(row_[j], before_[j - 2] + 1);
      least = std::min(least, row_[j]);
    }
    if (least > most && least_before > most) return most + 1;
    least_before = least;
    std::swap(before_, last_);
    std::swap(last_, row_);
  }
  return last_[b.size()];
}

}  // namespace backissue
