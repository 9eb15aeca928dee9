// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/container.h"

#include <algorithm>

namespace backissue {
namespace {

// A likely paragraph gives its words. An unlikely block takes a fixed price, since a menu's items
// are short, and the more the longer it reads.
constexpr float kUnlikelyPrice = 1.5F;
constexpr float kUnlikelyShare = 0.3F;

float worth(const BlockView& view, float score) {
  if (score > 0) return std::min(score, 1.F) * view.line.words;
  return std::max(score, -1.F) * (kUnlikelyPrice + kUnlikelyShare * view.line.words);
}

}  // namespace

html::NodeId choose_container(const PageView& page, const std::vector<float>& scores) {
  const auto& tree = *page.tree;
  std::vector<float> sums(tree.size(), 0);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    // The headline is not of the text, but may well stand in the text's element.
    if (i == page.title) continue;
    sums[page.blocks[i].block.element] += worth(page.blocks[i], scores[i]);
  }
  for (html::NodeId id = tree.size(); id-- > 1;) sums[tree[id].parent] += sums[id];
  html::NodeId best = html::kNoNode;
  for (html::NodeId id = 0; id < tree.size(); ++id) {
    if (page.mass[id].blocks == 0) continue;
    // Equal sums further in (ids grow with depth along a chain) are the tighter fit.
    if (sums[id] > 0 && (best == html::kNoNode || sums[id] >= sums[best])) best = id;
  }
  return best;
}

}  // namespace backissue
