// SPDX-License-Identifier: GPL-3.0-or-later
/// Who wrote it.
#ifndef BACKISSUE_INDEXER_EXTRACT_PEOPLE_AUTHORS_H_
#define BACKISSUE_INDEXER_EXTRACT_PEOPLE_AUTHORS_H_

#include <string>
#include <vector>

#include "indexer/extract/page/inquiry.h"
#include "indexer/html/tree.h"

namespace backissue {

struct Authors {
  /// People one by one, in the order of the best source that names people; an agency or the paper
  /// itself where no source does.
  std::vector<std::string> names;
  /// The agency that a visible byline has behind its people, whoever was chosen: whose the page is
  /// where nothing else tells. Empty without one.
  std::string agency;
};

/// `headline` is the heading's node, or html::kNoNode.
Authors choose_authors(const Inquiry& page, html::NodeId headline);

/// Where nothing else names anyone: who signed below the text.
std::vector<std::string> choose_signature(const Inquiry& page, html::NodeId last_paragraph);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PEOPLE_AUTHORS_H_
