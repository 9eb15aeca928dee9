// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headings.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "common/text.h"
#include "indexer/extract/text_key.h"
#include "indexer/extract/urls.h"
#include "indexer/extract/visible.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxHeadings = 30;

using Trigram = std::array<char32_t, 3>;

std::vector<Trigram> trigrams_of(std::string_view text) {
  const std::string key = ' ' + text_key(text) + ' ';
  std::vector<Trigram> trigrams;
  Trigram window = {0, 0, 0};
  std::size_t seen = 0;
  for (std::size_t at = 0; at < key.size();) {
    window = {window[1], window[2], next_code_point(key, at)};
    if (++seen >= 3) trigrams.push_back(window);
  }
  std::sort(trigrams.begin(), trigrams.end());
  trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
  return trigrams;
}

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

float likeness(std::string_view a, std::string_view b) {
  const auto x = trigrams_of(a);
  const auto y = trigrams_of(b);
  if (x.empty() || y.empty()) return 0.F;
  std::vector<Trigram> common;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(common));
  // A few words that stand in a long line ("Economy") are no likeness to it.
  const auto shorter = static_cast<float>(std::min(x.size(), y.size()));
  const auto longer = static_cast<float>(std::max(x.size(), y.size()));
  return static_cast<float>(common.size()) / std::max(shorter, .4F * longer);
}

}  // namespace backissue
