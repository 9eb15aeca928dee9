// SPDX-License-Identifier: GPL-3.0-or-later
/// Boosted decision trees (Friedman, Greedy function approximation, 2001) that learned from news
/// pages, whose story people had marked, which blocks belong to it. docs/extraction.md says how
/// they were trained and what they reach.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_MODEL_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_MODEL_H_

#include "indexer/extract/body/features.h"

namespace backissue {

/// Log-odds that a block with these features is of the story.
float model_score(const Features& features);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_MODEL_H_
