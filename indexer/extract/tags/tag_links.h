// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TAGS_TAG_LINKS_H_
#define BACKISSUE_INDEXER_EXTRACT_TAGS_TAG_LINKS_H_

#include <string>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

/// Texts of the links under an article that lead to a subject's page, in page order: of each kind
/// the first row of links behind the headline. Links inside a paragraph's text, in menus and in
/// sidebars are not among them.
struct TagLinks {
  /// With rel=tag.
  std::vector<std::string> by_rel;
  /// In an element whose class says tags, topics, keywords, … or behind such a word.
  std::vector<std::string> by_class;
  /// To /tag/…, /topic/…, …
  std::vector<std::string> by_address;
};
/// `headline` is the heading's node, or html::kNoNode.
TagLinks find_tag_links(const html::Tree& tree, html::NodeId headline);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TAGS_TAG_LINKS_H_
