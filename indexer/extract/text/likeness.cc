// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/likeness.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

using Trigram = std::array<char32_t, 3>;

std::vector<Trigram> trigrams_of(std::string_view text) {
  const std::string key = ' ' + text_key(text) + ' ';
  std::vector<Trigram> trigrams;
  Trigram window = {0, 0, 0};
  std::size_t seen = 0;
  for (std::size_t at = 0; at < key.size();) {
    window = {window[1], window[2], next_code_point(key, at)};
    if (++seen >= 3) trigrams.push_back(window);
  }
  std::sort(trigrams.begin(), trigrams.end());
  trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
  return trigrams;
}

}  // namespace

float likeness(std::string_view a, std::string_view b) {
  const auto x = trigrams_of(a);
  const auto y = trigrams_of(b);
  if (x.empty() || y.empty()) return 0.F;
  std::vector<Trigram> common;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(common));
  // A few words that stand in a long line ("Economy") do not make it alike.
  const auto shorter = static_cast<float>(std::min(x.size(), y.size()));
  const auto longer = static_cast<float>(std::max(x.size(), y.size()));
  return static_cast<float>(common.size()) / std::max(shorter, .4F * longer);
}

}  // namespace backissue
