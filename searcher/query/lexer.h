// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts a query into the pieces that its grammar is made of (docs/query-language.md).
#ifndef BACKISSUE_SEARCHER_QUERY_LEXER_H_
#define BACKISSUE_SEARCHER_QUERY_LEXER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema/fields.h"
#include "common/result.h"

namespace backissue {

enum class LexemeKind : std::uint8_t {
  kWord,
  kExact,        ///< `=text`
  kPrefix,       ///< `text*`; `text` without the star
  kPattern,      ///< `te?t`, `te*t`
  kQuoted,       ///< `text` between the quotes
  kQuotedForms,  ///< the same with a ~ behind
  kField,        ///< `name:`; a word, quotes or a bracket always follows
  kOpen,
  kClose,
  kAnd,
  kOr,
  kNot,
  kNear,
  kAdjacent,
  kPlus,  ///< always before what may be an operand, as is kMinus
  kMinus,
  kEnd,  ///< once, at the end
};

struct Lexeme {
  LexemeKind kind = LexemeKind::kEnd;
  std::size_t at = 0;  ///< in code points
  std::string text;
  Field field = Field::kText;
  int distance = 0;
};

/// Punctuation that is no syntax gives no lexeme, so that a question typed as people write never
/// fails.
Result<std::vector<Lexeme>> lex_query(std::string_view utf8);

/// Quotation marks that open or close a phrase; any of them closes what any other opened.
bool is_quote(char32_t code_point);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_LEXER_H_
