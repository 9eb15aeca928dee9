// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_SCORE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_SCORE_H_

#include <vector>

#include "indexer/extract/body/view.h"

namespace backissue {

/// How likely each block is to belong to the article's text: over 0 for yes, under 0 for no, by the
/// block's own text and the elements above it.
std::vector<float> score_blocks(const PageView& page);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_SCORE_H_
