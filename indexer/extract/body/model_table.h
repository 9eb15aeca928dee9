// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_MODEL_TABLE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_MODEL_TABLE_H_

#include <cstddef>
#include <cstdint>

namespace backissue {

namespace body_model {

/// A row's value up to `value` goes on at `left` (counted from the tree's root), a greater one at
/// the node after it. In a leaf `value` is what the tree adds.
struct Node {
  std::uint8_t feature;  ///< kLeaf in a leaf
  std::uint8_t left;
  float value;
};
inline constexpr std::uint8_t kLeaf = 255;
inline constexpr std::size_t kTrees = 300;

extern const float kBias;
extern const std::uint32_t kRoots[kTrees];
extern const Node kNodes[];

}  // namespace body_model

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_MODEL_TABLE_H_
