// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks for what a mistyped word or value may have meant among those of the archive.
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_H_

#include <xapian.h>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema/fields.h"

namespace backissue {

struct NearName {
  std::string name;  ///< folded
  std::size_t documents = 0;
};

/// The archive's words that are fewest letters away from `typed`, accents apart: up to five, the
/// most frequent first; none where none is near enough to be safe. Words under four letters,
/// numbers and ideographs have no near words. Reads the words that share the first or begin with
/// the second letter. Throws what the engine throws.
std::vector<NearName> near_words(const Xapian::Database& database, std::string_view typed);

/// The author one of whose names is `typed` or, where nobody's is, a letter or two away; empty name
/// where there is none. Reads all authors.
struct NearAuthor {
  NearName author;
  bool is_exact = false;
};
NearAuthor near_author(const Xapian::Database& database, std::string_view typed);

/// Up to three values of a field that contain `typed` or are few letters away, most frequent first.
/// Reads all values of the field.
std::vector<NearName> near_values(const Xapian::Database& database, Field field,
                                  std::string_view typed);

/// The languages that most articles are in, as values of lang:.
std::vector<NearName> common_languages(const Xapian::Database& database);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_H_
