// SPDX-License-Identifier: GPL-3.0-or-later
/// Light stemmers of our own, for languages that Snowball leaves out: endings (and a few prefixes)
/// taken off the word, no more than a table can say.
#ifndef BACKISSUE_COMMON_ANALYSIS_LIGHT_RULES_H_
#define BACKISSUE_COMMON_ANALYSIS_LIGHT_RULES_H_

#include <span>
#include <string>
#include <string_view>

namespace backissue {

/// One pass over a word: the longest suffix that fits goes, if so many letters are left.
struct SuffixStep {
  std::size_t min_left;  ///< code points
  std::span<const std::string_view>
      suffixes;  ///< spelt without accents, as fold_accents() leaves them
};

struct LightRules {
  std::string_view language;
  std::span<const SuffixStep> steps;  ///< taken one after another
};

/// Null for a language without rules.
const LightRules* light_rules_of(std::string_view language);

/// What the rules leave of a folded word. Suffixes are recognised whatever their accents; the
/// accents of what is left stay.
std::string light_stem(const LightRules& rules, std::string_view folded);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_LIGHT_RULES_H_
