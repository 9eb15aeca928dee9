// SPDX-License-Identifier: GPL-3.0-or-later
/// The syntax tree of a query (docs/query-language.md).
#ifndef BACKISSUE_SEARCHER_QUERY_AST_H_
#define BACKISSUE_SEARCHER_QUERY_AST_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/date.h"
#include "common/index/schema/fields.h"

namespace backissue {

enum class NodeKind : std::uint8_t {
  kNothing,        ///< the empty query
  kWord,           ///< `text`, in all its forms
  kExact,          ///< `=text`, or a quoted single word: this form only
  kPrefix,         ///< `text*`
  kPattern,        ///< `te?t`, `te*t`: ? for one letter, * for any number
  kPhrase,         ///< `text` as written between the quotes
  kPhraseOfForms,  ///< `"text"~`: each word in all its forms
  kNear,           ///< children within `distance` words, any order
  kAdjacent,       ///< the same in this order
  kValue,          ///< `text` of a value field (tag:, source:, …), or a choice (has:, is:)
  kDates,          ///< published, saved or modified (`field`) from `first` to `last`, both included
  kRanked,         ///< words side by side: any of them, best first
  kAnd,
  kOr,
  kNot,       ///< one child: everything else
  kRequired,  ///< +child, only directly under kRanked
};

struct QueryNode {
  NodeKind kind = NodeKind::kNothing;
  Field field = Field::kText;
  std::string text;  ///< UTF-8 as typed
  int distance = 0;
  CivilDay first{1, 1, 1};
  CivilDay last{9999, 12, 31};
  std::vector<QueryNode> children;
  std::size_t at = 0;  ///< where it starts in the query, in code points; not part of equality
};

/// Same tree, positions aside.
bool same_tree(const QueryNode& a, const QueryNode& b);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_AST_H_
