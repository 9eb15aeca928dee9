// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_LANGUAGE_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_LANGUAGE_H_

#include <string>
#include <vector>

#include "indexer/extract/candidate.h"
#include "indexer/extract/declared/declarations.h"
#include "indexer/html/tree.h"

namespace backissue {

/// The language tag the page declares for its article, as written; empty if none. The text has the
/// last word: see detect_language().
std::string declared_language(const html::Tree& tree, const Declarations& declared,
                              std::vector<Candidate>& evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_LANGUAGE_H_
