// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/elements/visible.h"

#include "common/text.h"

namespace backissue {
using html::NodeId;
using html::Tag;

std::string short_text(const html::Tree& tree, NodeId id) {
  constexpr NodeId kMaxNodes = 400;
  constexpr std::size_t kMaxBytes = 4000;
  if (tree[id].end - id > kMaxNodes) return {};
  std::size_t bytes = 0;
  for (NodeId at = id; at < tree[id].end; ++at) bytes += tree[at].text.size();
  return bytes > kMaxBytes ? std::string() : html::text_of(tree, id);
}

bool is_aside(const html::Tree& tree, NodeId id) {
  constexpr int kMaxUp = 64;  // elements; real pages nest some 17 deep
  for (int up = 0; id != html::kNoNode && up < kMaxUp; id = tree[id].parent, ++up) {
    switch (tree[id].tag) {
      case Tag::kNav:
      case Tag::kFooter:
      case Tag::kAside:
      case Tag::kForm:
      case Tag::kTemplate:
      case Tag::kDialog:
        return true;
      default:
        break;
    }
    for (const auto& [name, value] : tree.attributes(id))
      if (name == "hidden" || (name == "aria-hidden" && value == "true")) return true;
  }
  return false;
}

}  // namespace backissue
