// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body_model.h"

namespace backissue {

float model_score(const Features& features) {
  using namespace body_model;
  float score = kBias;
  for (const auto root : kRoots) {
    const Node* const tree = kNodes + root;
    const Node* node = tree;
    while (node->feature != kLeaf)
      node = tree + node->left + (features[node->feature] <= node->value ? 0 : 1);
    score += node->value;
  }
  return score;
}

}  // namespace backissue
