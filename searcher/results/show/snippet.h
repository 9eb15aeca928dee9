// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts the telling part out of a body and says which of its characters the query is about.
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_SNIPPET_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_SNIPPET_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "searcher/match/highlight.h"
#include "searcher/results/ranges.h"
#include "searcher/results/show/breaks.h"
#include "searcher/results/show/spotter.h"
#include "searcher/results/show/token_matcher.h"

namespace backissue {

struct Snippet {
  std::string text;  ///< plain, on one line; "… " and " …" where the body goes on
  Ranges highlights;
};

/// One a search: keeps the plan ready and its storage for the next hit. Plan and tokenizer must
/// outlive it.
class Snippeter {
 public:
  Snippeter(const HighlightPlan& plan, Tokenizer& tokenizer);

  /// The part of the body (or, where the body has no hit, its beginning) that covers most of the
  /// query's weight: whole words, starting at a sentence where one starts near. `target` is a wish
  /// in code points, kept within about a quarter.
  Snippet cut(std::string_view body, std::size_t target);
  /// All hits in a headline.
  Ranges highlights(std::string_view headline);

 private:
  struct Stretch {
    std::size_t begin = 0;  ///< bytes
    std::size_t end = 0;
    bool operator==(const Stretch&) const = default;
  };
  struct Core {
    Stretch stretch;
    double score = 0;
  };

  Stretch best_stretch(std::string_view body, std::size_t target);
  Core best_core(std::size_t max_code_points);
  void drop_spots(const Stretch& stretch);
  Stretch first_match(std::string_view body);
  Stretch around(std::string_view body, const Stretch& core, std::size_t target);
  std::size_t choose_begin(std::string_view body, const Stretch& core, std::size_t core_at,
                           std::size_t spare);
  std::size_t choose_end(std::string_view body, std::size_t begin, std::size_t core_end,
                         std::size_t target);
  std::size_t word_start_near(std::string_view body, std::size_t at);
  void match(std::string_view body, const Stretch& stretch);
  double matched_weight() const;
  void merge_matches();

  const HighlightPlan& plan_;
  Tokenizer& tokenizer_;
  Matcher matcher_;
  Spotter spotter_;
  std::vector<Token> tokens_;
  std::vector<Match> matches_;
  std::optional<Stretch> matched_;  // of the body at hand, what matches_ holds
  std::vector<Spot> spots_;
  std::vector<Break> breaks_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_SNIPPET_H_
