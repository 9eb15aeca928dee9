// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks for what a mistyped word or value may have meant among those of the archive.
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_H_

#include <xapian.h>
#include <cstdint>
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

/// How a value of the archive is like one that was typed, the surest first.
enum class Likeness : std::uint8_t {
  kParts,     ///< has all its words, or for one of a letter a word that begins so: "r. okafor"
  kInitials,  ///< is what it stands for: "AP" of "Associated Press"
  kSite,      ///< the name in an address: "bbc.co.uk" of "bbc.com", "guardian" of "theguardian.com"
  kPiece,     ///< contains it
  kSlip,      ///< few letters away
  kForm,      ///< a word of it begins alike: "ferry" and "ferries"
  kNone,
};
/// Both folded.
Likeness value_likeness(std::string_view typed, std::string_view value);

/// Up to three values of a field that are like `typed`, up to `least` sure, the surest first, then
/// the most frequent. Reads all values of the field.
std::vector<NearName> near_values(const Xapian::Database& database, Field field,
                                  std::string_view typed, Likeness least = Likeness::kForm);

/// The author whose name has each of the words, in any order, rightly spelt or nearly or by its
/// first letter alone; empty name where there is none. Reads all authors.
NearName author_named(const Xapian::Database& database, const std::vector<std::string>& words);

/// The languages that most articles are in, as values of lang:.
std::vector<NearName> common_languages(const Xapian::Database& database);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_NEAR_H_
