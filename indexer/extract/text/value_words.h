// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_VALUE_WORDS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_VALUE_WORDS_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace backissue {

/// Calls `take` with each word of an attribute's value, in lower case: "articleByline author--name"
/// has article, byline, author and name. Words are cut at everything but ASCII letters, and
/// where camelCase begins one. What lies behind the first 512 bytes is not looked at.
template <typename Take>
void each_value_word(std::string_view value, Take take) {
  constexpr std::size_t kMaxBytes = 512;
  std::array<char, kMaxBytes> word;
  std::size_t size = 0;
  bool after_small = false;
  const auto end_word = [&] {
    if (size > 0) take(std::string_view(word.data(), size));
    size = 0;
  };
  for (const char c : value.substr(0, kMaxBytes)) {
    const bool small = c >= 'a' && c <= 'z';
    const bool capital = c >= 'A' && c <= 'Z';
    if (!small && (!capital || after_small)) end_word();
    if (small || capital) word[size++] = capital ? static_cast<char>(c - 'A' + 'a') : c;
    after_small = small;
  }
  end_word();
}

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_VALUE_WORDS_H_
