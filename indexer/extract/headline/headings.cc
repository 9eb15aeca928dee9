// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline/headings.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/text/urls.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxHeadings = 30;

bool is_first_rank(const html::Tree& tree, NodeId id) {
  return tree[id].tag == Tag::kH1 ||
         (tree.attribute(id, "role") == "heading" && tree.attribute(id, "aria-level") == "1");
}

/// A heading that leads to the front page is the paper's name plate.
bool is_name_plate(const html::Tree& tree, NodeId heading) {
  constexpr NodeId kMaxNodes = 40;
  const NodeId end = std::min(tree[heading].end, heading + kMaxNodes);
  for (NodeId id = heading + 1; id < end; ++id) {
    if (tree[id].tag != Tag::kA) continue;
    const auto href = trim(tree.attribute(id, "href"));
    if (href == "/" || path_of(href) == "/" || (!site_of(href).empty() && path_of(href).empty()))
      return true;
  }
  return false;
}

}  // namespace

std::vector<Heading> first_rank_headings(const html::Tree& tree) {
  std::vector<Heading> headings;
  for (NodeId id = 0; id < tree.size() && headings.size() < kMaxHeadings; ++id) {
    if (tree[id].tag == Tag::kText || !is_first_rank(tree, id) || is_aside(tree, id)) continue;
    if (is_name_plate(tree, id)) continue;
    if (std::string text = short_text(tree, id); !text.empty())
      headings.push_back({std::move(text), id});
  }
  return headings;
}

std::string without_kicker(const html::Tree& tree, const Heading& heading) {
  // Of several parts inside the heading, the kicker comes first and the headline is the longest.
  std::vector<std::string> parts;
  NodeId holder = heading.node;
  for (int down = 0; down < 3 && parts.size() < 2; ++down) {
    parts.clear();
    NodeId inner = html::kNoNode;
    for (NodeId id = tree.first_child(holder); id != html::kNoNode; id = tree.next_sibling(id)) {
      if (std::string text = short_text(tree, id); !text.empty())
        parts.push_back(std::move(text)), inner = id;
    }
    if (parts.size() != 1 || tree[inner].tag == Tag::kText) break;
    holder = inner;
  }
  if (parts.size() != 2 || parts[0].size() >= parts[1].size()) return heading.text;
  return parts[1];
}

}  // namespace backissue
