// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_NAMES_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_NAMES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/matching.h"
#include "searcher/reach/reach.h"
#include "searcher/results/advice/near.h"

namespace backissue {

/// What the words of one query may have meant. Looking through the words or names of an archive is
/// asked for more than once, so answers are kept. Only where the reach has a dictionary.
class NearNames {
 public:
  NearNames(const Reach& reach, const Matching& matching) : reach_(reach), matching_(matching) {}

  /// Of the words as near as any, the one that most articles hold beside the rest of the query: so
  /// a slip in a French query is mended to a French word.
  const NearName& word(std::string_view typed) const;
  const NearAuthor& author(std::string_view typed) const;
  /// The source that `typed` names by a word, by initials or by the name in its address.
  const NearName& source(std::string_view typed) const;

 private:
  NearName find_word(std::string_view typed) const;

  const Reach& reach_;
  const Matching& matching_;
  mutable std::map<std::string, NearName, std::less<>> words_;
  mutable std::map<std::string, NearAuthor, std::less<>> authors_;
  mutable std::map<std::string, NearName, std::less<>> sources_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_NAMES_H_
