// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts text into index tokens: the one chain that index, query and snippet share, so that what
/// matches is what is shown. Language plays no part here; it comes in through word classes
/// (word_class.h) at query time.
#ifndef BACKISSUE_COMMON_ANALYSIS_TOKENIZER_H_
#define BACKISSUE_COMMON_ANALYSIS_TOKENIZER_H_

#include <memory>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace backissue {

/// Splits UTF-8 by Unicode word boundaries (UAX #29; ICU's dictionaries for scripts without
/// spaces), with apostrophes, hyphens and underscores always cutting, an alias for words that
/// hyphens join, numbers, abbreviations and initials whole, and Han and Kana a character each with
/// a bigram alias for every pair (docs/analysis.md). kWord tokens come in text order and never
/// overlap. Ill-formed UTF-8 is read as U+FFFD and yields no token. Terms are at most
/// kMaxTokenBytes long; longer words keep their head and a hash of the whole. Linear in the text.
/// Not thread-safe; make one per thread and keep it, since it learns the scripts that it meets.
class Tokenizer {
 public:
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
