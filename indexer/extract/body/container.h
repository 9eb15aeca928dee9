// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_CONTAINER_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_CONTAINER_H_

#include <vector>

#include "indexer/extract/body/view.h"

namespace backissue {

/// The element whose blocks, taken whole, make the best article: their likely words less their
/// unlikely ones is largest. Of several with the same blocks the innermost. kNoNode for a page
/// without likely blocks.
html::NodeId choose_container(const PageView& page, const std::vector<float>& scores);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_CONTAINER_H_
