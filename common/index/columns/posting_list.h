// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_POSTING_LIST_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_POSTING_LIST_H_

#include <xapian.h>
#include <algorithm>
#include <cstdint>
#include <vector>

namespace backissue {

/// The articles that hold a term.
struct PostingList {
  std::vector<Xapian::docid> articles;     ///< ascending
  std::vector<std::uint32_t> occurrences;  ///< in each of them, at least 1

  bool contains(Xapian::docid article) const {
    return std::binary_search(articles.begin(), articles.end(), article);
  }
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_POSTING_LIST_H_
