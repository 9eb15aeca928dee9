// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_TOKEN_WRITER_H_
#define BACKISSUE_COMMON_ANALYSIS_TOKEN_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace backissue {

/// Folds terms, counts positions and keeps terms within what the index takes.
class TokenWriter {
 public:
  /// Starts a text; its tokens are appended to `out`, which is kept until the next begin().
  void begin(std::vector<Token>& out);
  /// fold_case(), without a normaliser where every letter stands for itself.
  std::string fold(std::string_view part, bool ascii);
  /// False for an empty term, which is no token. An alias belongs to the word added last.
  bool add(std::string term, std::size_t begin, std::size_t end, TokenKind kind);

 private:
  std::vector<Token>* out_ = nullptr;
  std::uint32_t position_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_TOKEN_WRITER_H_
