// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_CLEAN_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_CLEAN_H_

#include <vector>

#include "indexer/extract/body/body.h"
#include "indexer/extract/body/view.h"

namespace backissue {

/// The likely blocks (score over 0), without those that are never of the text, whatever their
/// score: the headline, and what the page says again. An entry a block.
std::vector<bool> choose_blocks(const PageView& page, const std::vector<float>& scores,
                                html::NodeId container);
/// The chosen blocks as text.
Body assemble(const PageView& page, const std::vector<bool>& kept, html::NodeId container);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_CLEAN_H_
