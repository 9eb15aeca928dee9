// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: an article as the engine's document.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_PREPARED_ARTICLE_H_
#define BACKISSUE_COMMON_INDEX_WRITE_PREPARED_ARTICLE_H_

#include <xapian.h>
#include <cstddef>
#include <string>
#include <vector>

namespace backissue {

/// What prepare() makes of an article. Owned by a PreparedPtr; moves from the thread that made it
/// to the one that writes it.
struct PreparedArticle {
  Xapian::Document document;  ///< one thread at a time: its reference count is not atomic
  std::string language;
  std::vector<std::string> words;  ///< each indexed word once
  std::string page_term;           ///< of its URL; empty where that names no page
  std::size_t text_bytes = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_PREPARED_ARTICLE_H_
