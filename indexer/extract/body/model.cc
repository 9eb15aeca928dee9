// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/model.h"

#include "indexer/extract/body/model_table.h"

namespace backissue {

float model_score(const Features& features) {
  using namespace body_model;
  // Later trees mend ever less; what the first of them find hopeless (menus, mostly) stays so.
  constexpr std::size_t kFirstTrees = kTrees / 3;
  constexpr float kHopeless = -4;
  float score = kBias;
  for (std::size_t i = 0; i < kTrees; ++i) {
    if (i == kFirstTrees && score < kHopeless) break;
    const Node* const tree = kNodes + kRoots[i];
    const Node* node = tree;
    while (node->feature != kLeaf)
      node = tree + node->left + (features[node->feature] <= node->value ? 0 : 1);
    score += node->value;
  }
  return score;
}

}  // namespace backissue
