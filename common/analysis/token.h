// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_TOKEN_H_
#define BACKISSUE_COMMON_ANALYSIS_TOKEN_H_

#include <cstddef>
#include <cstdint>
#include <string>

namespace backissue {

enum class TokenKind : std::uint8_t {
  kWord,   ///< has a position and may stand in phrases
  kAlias,  ///< another way to find the word before it ("294" beside "294,000", a Han bigram), or
           ///< those that it joins ("covid19" for "COVID-19"): no position of its own
};

struct Token {
  std::string term;         ///< folded: NFKC case fold, separators inside numbers and abbreviations
                            ///< dropped; never empty
  std::uint32_t begin = 0;  ///< bytes into the input, end exclusive
  std::uint32_t end = 0;
  std::uint32_t position =
      0;  ///< counts kWord tokens from 0; an alias carries the position of its first word
  TokenKind kind = TokenKind::kWord;
};

/// Longer words keep their head and a hash of the whole. On disk: never change.
inline constexpr std::size_t kMaxTokenBytes = 200;

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_TOKEN_H_
