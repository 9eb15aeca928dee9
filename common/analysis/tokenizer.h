// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts text into index tokens: the one chain that index, query and snippet share, so that what
/// matches is what is shown. Language plays no part here; it comes in through word classes
/// (word_class.h) at query time.
#ifndef BACKISSUE_COMMON_ANALYSIS_TOKENIZER_H_
#define BACKISSUE_COMMON_ANALYSIS_TOKENIZER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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

/// Splits UTF-8 by Unicode word boundaries (UAX #29; ICU's dictionaries for scripts without
/// spaces), with apostrophes, hyphens and underscores always cutting, an alias for words that
/// hyphens join, numbers, abbreviations and initials whole, and Han and Kana a character each with
/// a bigram alias for every pair (docs/analysis.md). kWord tokens come in text order and never
/// overlap. Ill-formed UTF-8 is read as U+FFFD and yields no token. Terms are at most kMaxTermBytes
/// long; longer words keep their head and a hash of the whole. Linear in the text. Not thread-safe;
/// make one per thread and keep it, since it learns the scripts that it meets.
class Tokenizer {
 public:
  static constexpr std::size_t kMaxTermBytes = 200;

  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  /// Appends to `out`, so that a caller can reuse its storage.
  void tokenize(std::string_view utf8, std::vector<Token>& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_TOKENIZER_H_
