// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tree.h"

#include "common/text.h"

namespace backissue::html {
namespace {

const Attribute* find_attribute(std::span<const Attribute> attributes, std::string_view name) {
  for (const auto& attribute : attributes)
    if (attribute.name == name) return &attribute;
  return nullptr;
}

}  // namespace

std::string_view Tree::attribute(NodeId id, std::string_view lower_name) const {
  const auto* found = find_attribute(attributes(id), lower_name);
  return found ? found->value : std::string_view();
}

bool Tree::has_attribute(NodeId id, std::string_view lower_name) const {
  return find_attribute(attributes(id), lower_name) != nullptr;
}

NodeId Tree::next_sibling(NodeId id) const {
  const NodeId parent = nodes_[id].parent;
  if (parent == kNoNode) return kNoNode;
  return nodes_[id].end < nodes_[parent].end ? nodes_[id].end : kNoNode;
}

NodeId Tree::closest(NodeId id, Tag tag) const {
  while (id != kNoNode && nodes_[id].tag != tag) id = nodes_[id].parent;
  return id;
}

NodeId Tree::find(Tag tag, NodeId from) const {
  for (NodeId id = from; id < nodes_[from].end; ++id)
    if (nodes_[id].tag == tag) return id;
  return kNoNode;
}

std::string text_of(const Tree& tree, NodeId id) {
  std::string raw;
  std::vector<NodeId> open_blocks;  // their ends part words as their beginnings do
  for (NodeId at = id; at < tree[id].end;) {
    while (!open_blocks.empty() && open_blocks.back() <= at) {
      raw += ' ';
      open_blocks.pop_back();
    }
    const Node& node = tree[at];
    const bool hidden = node.tag == Tag::kScript && at != id;
    if (node.tag == Tag::kText) raw += node.text;
    if (node.tag == Tag::kBr) raw += ' ';
    if (is_block(node.tag)) {
      raw += ' ';
      open_blocks.push_back(node.end);
    }
    at = hidden ? node.end : at + 1;
  }
  return clean_line(raw);
}

}  // namespace backissue::html
