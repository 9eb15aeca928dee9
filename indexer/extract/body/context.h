// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of the features that depends on how likely the other blocks are.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_CONTEXT_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_CONTEXT_H_

#include <vector>

#include "indexer/extract/body/features.h"
#include "indexer/extract/body/view.h"

namespace backissue {

/// Fills in the context as it looks when blocks are as likely as `scores` (over 0: rather yes)
/// says.
void set_context_features(const PageView& page, const std::vector<float>& scores,
                          std::vector<Features>& rows);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_CONTEXT_H_
