// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_SEARCH_MISSING_WORDS_H_
#define BACKISSUE_SEARCHER_RESULTS_SEARCH_MISSING_WORDS_H_

#include <functional>
#include <string>
#include <vector>

#include "searcher/match/word_reading.h"
#include "searcher/query/ast.h"

namespace backissue {

/// The words that stand side by side, so that an article may match without one: not those of an OR,
/// of which one is enough.
std::vector<std::string> optional_words(const QueryNode& query);

/// Those of the `words` that are among the `wanted` and of which an article has no form, as typed.
/// `has`: which terms it has.
std::vector<std::string> missing_words(const std::vector<WordReading>& words,
                                       const std::vector<std::string>& wanted,
                                       const std::function<bool(const std::string&)>& has);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SEARCH_MISSING_WORDS_H_
