// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PUBLISHED_DECLARED_DATES_H_
#define BACKISSUE_INDEXER_EXTRACT_PUBLISHED_DECLARED_DATES_H_

#include <vector>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/candidate.h"

namespace backissue {

/// Candidates of Fact::kPublished and Fact::kModified as the page declares them, values as written;
/// the confidence says how surely the name means that fact.
std::vector<Candidate> declared_dates(const Declarations& declared);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PUBLISHED_DECLARED_DATES_H_
