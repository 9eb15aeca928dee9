// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_TOKEN_H_
#define BACKISSUE_COMMON_ANALYSIS_TOKEN_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

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

inline bool is_word(const Token& token) {
  return token.kind == TokenKind::kWord;
}
/// A pair of ideographs: an alias that reaches past the word before it. `word` may be null.
inline bool is_pair(const Token& token, const Token* word) {
  return !is_word(token) && word != nullptr && token.end > word->end;
}
/// Of the tokens from number `first` on, if they hold one word and no more; else null.
inline const Token* only_word(const std::vector<Token>& tokens, std::size_t first) {
  const Token* found = nullptr;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) continue;
    if (found != nullptr) return nullptr;
    found = &tokens[i];
  }
  return found;
}

/// Longer words keep their head and a hash of the whole. On disk: never change.
inline constexpr std::size_t kMaxTokenBytes = 200;

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_TOKEN_H_
