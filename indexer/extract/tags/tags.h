// SPDX-License-Identifier: GPL-3.0-or-later
/// What the paper says the article is about.
#ifndef BACKISSUE_INDEXER_EXTRACT_TAGS_TAGS_H_
#define BACKISSUE_INDEXER_EXTRACT_TAGS_TAGS_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page/inquiry.h"
#include "indexer/html/tree.h"

namespace backissue {

struct TagHints {
  std::string_view title;
  std::string_view section;
  std::string_view body;
  html::NodeId headline = html::kNoNode;  ///< the heading's node
};

/// Tags of the source that the page's other sources confirm most, in page order, at most 60 of at
/// most 100 code points.
std::vector<std::string> choose_tags(const Inquiry& page, const TagHints& hints);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TAGS_TAGS_H_
