// SPDX-License-Identifier: GPL-3.0-or-later
/// The posting lists of words that many articles hold, once more and each in one piece (columns.h):
/// 3 to 15 ns a posting, where the engine takes 17 to 20 (docs/performance.md).
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_FREQUENT_WORDS_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_FREQUENT_WORDS_H_

#include <xapian.h>
#include <optional>
#include <string>

#include "common/index/columns/posting_list.h"

namespace backissue {

/// Not of small archives. Throws what Xapian throws.
void write_frequent_words(Xapian::WritableDatabase& database);

class FrequentWords {
 public:
  explicit FrequentWords(const Xapian::Database& database);
  /// As the engine has it, articles that came after the columns too. Nothing where the term has no
  /// list of its own here, or one that is damaged, or where articles that held the term have gone
  /// since. `articles`: that hold it, as the engine knows. Throws what Xapian throws.
  std::optional<PostingList> list_of(const std::string& term, Xapian::doccount articles) const;

 private:
  Xapian::Database database_;
  Xapian::docid last_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_FREQUENT_WORDS_H_
