// SPDX-License-Identifier: GPL-3.0-or-later
/// The headline.
#ifndef BACKISSUE_INDEXER_EXTRACT_TITLE_H_
#define BACKISSUE_INDEXER_EXTRACT_TITLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/candidate.h"
#include "indexer/extract/declarations.h"
#include "indexer/extract/publisher.h"
#include "indexer/html/tree.h"

namespace backissue {

struct Headline {
  std::string text;                   ///< empty when the page has none at all
  html::NodeId node = html::kNoNode;  ///< the heading that shows it, or kNoNode
};

/// The headline as the page shows it, without the site's name around it: the candidate that the
/// others confirm most.
Headline choose_title(const html::Tree& tree, const Declarations& declared, const SiteNames& site,
                      std::vector<Candidate>& evidence);

/// A title without the parts at its ends that name the site: "Ferry runs again | Daily Post" ->
/// "Ferry runs again". `others` are the page's other titles: a part that none of them has, while
/// one of them is the rest, goes as well.
std::string without_site(std::string_view title, const SiteNames& site,
                         const std::vector<std::string>& others);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TITLE_H_
