// SPDX-License-Identifier: GPL-3.0-or-later
/// A page's visible text line by line, with what tells a byline from a teaser.
#ifndef BACKISSUE_INDEXER_EXTRACT_PUBLISHED_PAGE_LINES_H_
#define BACKISSUE_INDEXER_EXTRACT_PUBLISHED_PAGE_LINES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

/// An element that carries a date in an attribute.
struct DatedElement {
  std::string_view value;
  bool is_published = false;  ///< says so by itemprop, pubdate or class
  bool is_modified = false;
  bool is_itemprop = false;
};

struct PageLine {
  std::string text;        ///< cleaned; empty where the line is long prose
  std::string dateline;    ///< the beginning of long prose that has a digit early
  std::size_t length = 0;  ///< bytes of its text
  long offset = 0;         ///< bytes of visible text before it
  html::NodeId first = html::kNoNode;
  float link_share = 0.F;
  bool aside = false;       ///< in a comment, teaser list, menu, footer or form
  bool figure = false;      ///< in a caption
  bool named_date = false;  ///< class or id words nearby speak of dates or bylines
  std::string path;  ///< tags and classes of the elements around it: lines of one list share it
  std::vector<DatedElement> elements;
};

struct PageLines {
  std::vector<PageLine> lines;
  html::NodeId headline = html::kNoNode;  ///< the `first` of the headline's line
};

/// Only lines that hold a digit, a dated element or a short text are kept. `title` may be empty:
/// then the first <h1> is the headline.
/// `body` is where the text begins (or kNoNode): nothing around it or the headline is aside.
PageLines page_lines(const html::Tree& tree, std::string_view title, html::NodeId body);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PUBLISHED_PAGE_LINES_H_
