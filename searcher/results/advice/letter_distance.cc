// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/letter_distance.h"

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

std::size_t LetterDistance::to(std::string_view other, std::size_t most) {
  other_.read(other);
  if (is_far(most)) return most + 1;
  return bounded_edit_distance(word_.letters, other_.letters, most, rows_);
}

}  // namespace backissue
