// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/element_signs.h"

#include <algorithm>
#include <array>

namespace backissue {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

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
  constexpr std::size_t kMaxBytes = 400;
  value = value.substr(0, kMaxBytes);
  std::string out = " ";
  char before = ' ';
  for (const char c : value) {
    if (!is_upper(c) && !is_lower(c)) {
      if (out.back() != ' ') out += ' ';
    } else {
      if (is_upper(c) && is_lower(before)) out += ' ';
      out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    before = c;
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

bool has_word(std::string_view words, std::initializer_list<std::string_view> any_of) {
  return any_word(words, [any_of](std::string_view word) {
    return std::find(any_of.begin(), any_of.end(), word) != any_of.end();
  });
}

bool has_prefix(std::string_view words, std::initializer_list<std::string_view> any_of) {
  return any_word(words, [any_of](std::string_view word) {
    return std::any_of(any_of.begin(), any_of.end(),
                       [word](std::string_view prefix) { return word.starts_with(prefix); });
  });
}

}  // namespace backissue
