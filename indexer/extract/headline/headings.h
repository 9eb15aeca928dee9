// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_HEADLINE_HEADINGS_H_
#define BACKISSUE_INDEXER_EXTRACT_HEADLINE_HEADINGS_H_

#include <string>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

struct Heading {
  std::string text;
  html::NodeId node = html::kNoNode;
};

/// The page's first headings of the first rank (<h1>, or elements marked as one) outside of menus
/// and footers.
std::vector<Heading> first_rank_headings(const html::Tree& tree);

/// The heading's text without a kicker: a short line set apart inside the heading, before the
/// headline proper.
std::string without_kicker(const html::Tree& tree, const Heading& heading);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_HEADLINE_HEADINGS_H_
