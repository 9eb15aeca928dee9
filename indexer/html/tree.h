// SPDX-License-Identifier: GPL-3.0-or-later
/// A parsed page as a flat list in document order.
#ifndef BACKISSUE_INDEXER_HTML_TREE_H_
#define BACKISSUE_INDEXER_HTML_TREE_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/tag.h"

namespace backissue::html {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xFFFFFFFF;

/// Real pages nest some 17 deep, the deepest of a hundred 34. What is deeper than this keeps its
/// text, as children of the deepest element, so that looking at all ancestors of a node stays cheap
/// on any page.
inline constexpr std::size_t kMaxDepth = 512;

struct Attribute {
  std::string_view name;   ///< lower case
  std::string_view value;  ///< character references resolved
};

/// An element or a run of text. A node's subtree is the ids from its own up to `end`, so the first
/// child is id + 1 (if less than end) and the next sibling starts at end (if less than the parent's
/// end): walking needs no recursion.
struct Node {
  Tag tag = Tag::kText;
  std::uint16_t depth = 0;  ///< of the root: 0; at most kMaxDepth
  NodeId parent = kNoNode;
  NodeId end = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
  std::string_view text;  ///< of Tag::kText: character references resolved, white space as written
};

/// Owns all its text. Node 0 is <html>. Comments, doctypes and the content of scripts (other than
/// JSON), styles and SVG are not in it.
class Tree {
 public:
  const Node& operator[](NodeId id) const { return nodes_[id]; }
  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  std::span<const Attribute> attributes(NodeId id) const {
    return {attributes_.data() + nodes_[id].first_attribute, nodes_[id].attributes};
  }
  /// Empty where absent; see has_attribute(). Only what read_attributes.h names is there.
  std::string_view attribute(NodeId id, std::string_view lower_name) const;
  bool has_attribute(NodeId id, std::string_view lower_name) const;
  /// First child, or kNoNode.
  NodeId first_child(NodeId id) const { return id + 1 < nodes_[id].end ? id + 1 : kNoNode; }
  NodeId next_sibling(NodeId id) const;
  /// True when `id` is `ancestor` or lies below it.
  bool within(NodeId id, NodeId ancestor) const {
    return id >= ancestor && id < nodes_[ancestor].end;
  }
  /// The nearest ancestor-or-self with that tag, or kNoNode.
  NodeId closest(NodeId id, Tag tag) const;
  /// First node of that tag in the subtree of `from`, or kNoNode.
  NodeId find(Tag tag, NodeId from = 0) const;

 private:
  friend class TreeBuilder;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::shared_ptr<void> storage_;  // what the views point into
};

/// Text of the subtree on one line: blocks and <br> count as spaces, white space collapsed, unsafe
/// controls dropped.
std::string text_of(const Tree& tree, NodeId id);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_TREE_H_
