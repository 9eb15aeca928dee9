// SPDX-License-Identifier: GPL-3.0-or-later
/// From the syntax tree to the engine's query. Ranking decisions live here (docs/ranking.md).
#ifndef BACKISSUE_SEARCHER_MATCH_COMPILE_H_
#define BACKISSUE_SEARCHER_MATCH_COMPILE_H_

#include <xapian.h>
#include <memory>
#include <string>
#include <vector>

#include "common/index/words/vocabulary.h"
#include "common/result.h"
#include "searcher/match/highlight.h"
#include "searcher/match/postings/posting_lists.h"
#include "searcher/match/word_reading.h"
#include "searcher/query/ast.h"

namespace backissue {

/// What is written together in the query, and the articles that have it so.
struct TypedUnit {
  std::string typed;
  Xapian::Query query;
};

struct CompiledQuery {
  Xapian::Query query;    ///< of the engine's own terms: any database understands it
  Xapian::Query ranking;  ///< finds and weighs the same; by WordSource where there are `lists`
  Xapian::Query all;      ///< finds of these the articles that have all words side by side
  bool has_some = false;  ///< there are words side by side: `all` may find less
  HighlightPlan highlights;
  std::vector<WordReading> words;
  std::vector<TypedUnit> units;
  /// Written without a space, but nowhere in the archive so: their parts are searched by
  /// themselves.
  std::vector<std::string> loose_units;
  bool has_words = false;        ///< false for pure filters: nothing to rank by, newest first
  std::size_t ranked_words = 0;  ///< different words that articles are ranked by
};

/// `lists`: of the database where it is on this machine; null else, or where nothing will be
/// matched. Errors are about the query; what the engine throws passes through
/// (read_beside_writers()).
Result<CompiledQuery> compile_query(const QueryNode& root, const Xapian::Database& database,
                                    const Vocabulary& vocabulary,
                                    std::shared_ptr<PostingLists> lists = nullptr);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_COMPILE_H_
