// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BYLINE_H_
#define BACKISSUE_INDEXER_EXTRACT_BYLINE_H_

#include <string>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

/// What a reader sees as the byline, as written, best kind first; each kind in page order.
struct Bylines {
  std::vector<std::string> rel_author;  ///< links with rel=author
  std::vector<std::string> by_class;  ///< elements whose class or id says byline, author, autor, …
  std::vector<std::string>
      by_words;  ///< short lines near the headline that begin with "By", "Von", "Автор", …
};
Bylines find_bylines(const html::Tree& tree, html::NodeId headline);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BYLINE_H_
