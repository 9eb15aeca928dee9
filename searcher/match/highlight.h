// SPDX-License-Identifier: GPL-3.0-or-later
/// What of an article's text a query makes worth showing. Made by the compiler, read by snippets.
#ifndef BACKISSUE_SEARCHER_MATCH_HIGHLIGHT_H_
#define BACKISSUE_SEARCHER_MATCH_HIGHLIGHT_H_

#include <string>
#include <unordered_set>
#include <vector>

namespace backissue {

/// A word (one step) or phrase (several) to look for among the tokens of a text.
struct HighlightUnit {
  /// For each step the index terms that satisfy it.
  std::vector<std::unordered_set<std::string>> steps;
  /// Phrases: how many positions the whole run may span; equal to steps.size() for an exact phrase.
  /// Above that every step's word is marked by itself where all lie within the span.
  int window = 1;
  bool ordered = true;
  bool in_headline = true;
  bool in_body = true;
  double weight = 1.0;  ///< how telling the unit is, e.g. its inverse document frequency
};

struct HighlightPlan {
  std::vector<HighlightUnit> units;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_HIGHLIGHT_H_
