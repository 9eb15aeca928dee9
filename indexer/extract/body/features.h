// SPDX-License-Identifier: GPL-3.0-or-later
/// Blocks as rows of numbers, for a model that learned from pages which blocks are of the story.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_FEATURES_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_FEATURES_H_

#include <array>
#include <cstddef>
#include <vector>

#include "indexer/extract/body/view.h"

namespace backissue {

// The order is part of the model: a change here needs a new training.
inline constexpr std::size_t kOwnFeatures = 71;      ///< of the block and what stands above it
inline constexpr std::size_t kContextFeatures = 45;  ///< of its place among the other blocks
inline constexpr std::size_t kFeatureCount = kOwnFeatures + kContextFeatures;
using Features = std::array<float, kFeatureCount>;

/// One row a block; the part of context is zero.
std::vector<Features> own_features(const PageView& page);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_FEATURES_H_
