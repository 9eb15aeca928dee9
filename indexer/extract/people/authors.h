// SPDX-License-Identifier: GPL-3.0-or-later
/// Who wrote it.
#ifndef BACKISSUE_INDEXER_EXTRACT_PEOPLE_AUTHORS_H_
#define BACKISSUE_INDEXER_EXTRACT_PEOPLE_AUTHORS_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/candidate.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/html/tree.h"

namespace backissue {

/// People one by one, in the order of the best source that names people; an agency or the paper
/// itself where no source does. `headline` is the heading's node, or html::kNoNode.
std::vector<std::string> choose_authors(const html::Tree& tree, const Declarations& declared,
                                        const SiteNames& site, html::NodeId headline,
                                        std::vector<Candidate>& evidence);

/// Where nothing else names anyone: who signed below the text.
std::vector<std::string> choose_signature(const html::Tree& tree, const SiteNames& site,
                                          html::NodeId last_paragraph,
                                          std::vector<Candidate>& evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PEOPLE_AUTHORS_H_
