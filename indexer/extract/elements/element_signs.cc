// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/elements/element_signs.h"

#include <algorithm>
#include <array>

#include "indexer/extract/text/value_words.h"

namespace backissue {
namespace {

/// Soups of utility classes carry no meaning past their start.
constexpr std::size_t kMaxValueBytes = 400;

/// Calls `wanted` with each word of " word word " until it says true.
template <typename Wanted>
bool any_word(std::string_view words, Wanted wanted) {
  for (std::size_t begin = 1; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (wanted(words.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

ElementSigns::Signs ElementSigns::of(html::NodeId id) {
  Signs signs = 0;
  for (const auto& [name, value] : tree_.attributes(id)) {
    if (std::find(attributes_.begin(), attributes_.end(), name) == attributes_.end()) continue;
    const auto [known, is_new] = known_.try_emplace(value, 0);
    if (is_new) known->second = read_(value);
    signs |= known->second;
  }
  return signs;
}

std::span<const std::string_view> naming_attributes() {
  static constexpr std::array<std::string_view, 5> kNames = {"class", "id", "itemprop", "rel",
                                                             "data-testid"};
  return kNames;
}

std::string words_of(std::string_view value) {
  std::string out = " ";
  each_value_word(value.substr(0, kMaxValueBytes),
                  [&out](std::string_view word) { out.append(word).append(" "); });
  return out;
}

bool has_word(std::string_view words, std::initializer_list<std::string_view> any_of) {
  return any_word(words, [any_of](std::string_view word) {
    return std::find(any_of.begin(), any_of.end(), word) != any_of.end();
  });
}

SignWords::SignWords(std::initializer_list<List> lists) {
  for (const auto& [words, sign, as_beginning] : lists)
    for (const auto word : words)
      by_first_letter_[static_cast<std::size_t>(word[0] - 'a')].push_back(
          {word, sign, as_beginning});
}

ElementSigns::Signs SignWords::signs_of_word(std::string_view word) const {
  ElementSigns::Signs signs = 0;
  for (const auto& entry : by_first_letter_[static_cast<std::size_t>(word[0] - 'a')]) {
    const bool fits =
        entry.as_beginning ? entry.word.size() <= word.size() : entry.word.size() == word.size();
    // The last letter tells most words apart.
    if (!fits || entry.word.back() != word[entry.word.size() - 1]) continue;
    if (word.starts_with(entry.word)) signs |= entry.sign;
  }
  return signs;
}

ElementSigns::Signs SignWords::signs_of(std::string_view value) const {
  ElementSigns::Signs signs = 0;
  each_value_word(value.substr(0, kMaxValueBytes),
                  [&](std::string_view word) { signs |= signs_of_word(word); });
  return signs;
}

}  // namespace backissue
