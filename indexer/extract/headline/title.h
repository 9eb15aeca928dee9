// SPDX-License-Identifier: GPL-3.0-or-later
/// The headline.
#ifndef BACKISSUE_INDEXER_EXTRACT_HEADLINE_TITLE_H_
#define BACKISSUE_INDEXER_EXTRACT_HEADLINE_TITLE_H_

#include <string>

#include "indexer/extract/page/inquiry.h"
#include "indexer/html/tree.h"

namespace backissue {

struct Headline {
  std::string text;                   ///< empty when the page has none at all
  html::NodeId node = html::kNoNode;  ///< the heading that shows it or its like, or kNoNode
};

/// The headline as a reader knows it, without the site's name or a kicker around it: the heading
/// that the page's declared titles are about, weighed against them.
Headline choose_title(const Inquiry& page);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_HEADLINE_TITLE_H_
