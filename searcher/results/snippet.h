// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_SNIPPET_H_
#define BACKISSUE_SEARCHER_RESULTS_SNIPPET_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "searcher/query/highlight.h"

namespace backissue {

/// Code point ranges, end exclusive, in order, never overlapping; a phrase is one run.
using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

struct Snippet {
  std::string text;  ///< plain; "… " and " …" where the body goes on
  Ranges highlights;
};

/// The part of the body (or, where the body has no hit, its beginning) that covers most of the query's weight: whole words, starting at
/// a sentence where one starts near. `target_code_points` is a wish, kept within about a quarter.
Snippet make_snippet(std::string_view body, const HighlightPlan& plan, Tokenizer& tokenizer, std::size_t target_code_points);

/// All hits of the plan in a short text such as a headline.
Ranges find_highlights(std::string_view text, const HighlightPlan& plan, bool is_headline, Tokenizer& tokenizer);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SNIPPET_H_
