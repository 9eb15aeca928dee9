// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PEOPLE_BYLINE_H_
#define BACKISSUE_INDEXER_EXTRACT_PEOPLE_BYLINE_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

/// A line that may be a byline: the element's text, its inner elements parted by '\n' ("By\nInes
/// Calado\nand\nTom Berg").
struct BylineText {
  std::string text;
  html::NodeId node = html::kNoNode;
};

/// What a reader may take for the byline, each kind in page order.
struct Bylines {
  /// Links with rel=author.
  std::vector<BylineText> rel_author;
  /// Elements whose class or id says byline, author, autor, …
  std::vector<BylineText> by_class;
  /// Short lines by the headline that begin with "By", "Von", "Автор", …
  std::vector<BylineText> by_words;
};

/// `headline` is the heading's node, or html::kNoNode: then the page's beginning is looked at.
Bylines find_bylines(const html::Tree& tree, html::NodeId headline);

/// Names without any mark, for pages that name nobody else: full names that share a short line by
/// the headline with a day and nothing more ("12 March 2024 | Ines Calado") …
std::vector<std::string> names_beside_day(const html::Tree& tree, html::NodeId headline);
/// … and those that are a whole emphasised paragraph at the end of the text.
std::vector<std::string> signed_names(const html::Tree& tree, html::NodeId last_paragraph);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PEOPLE_BYLINE_H_
