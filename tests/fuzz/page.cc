// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extract_html.h"
#include "indexer/extract/text_dump/extract_text.h"
#include "indexer/html/parse.h"
#include "indexer/input/forms/wrapping.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/targets.h"

namespace backissue::fuzz {
namespace {

const Timestamp kSaved{{2024, 2, 29}, 43200, 0};

void check_tree(const html::Tree& tree) {
  require(tree.size() > 0 && tree[0].end == tree.size(), "the root holds every node");
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    const auto& node = tree[id];
    require(node.parent < id && id < node.end, "a node follows its parent");
    require(node.end <= tree[node.parent].end, "a subtree lies in its parent's");
    require(node.depth <= html::kMaxDepth, "no node is deeper than the limit");
  }
}

}  // namespace

void page(std::string_view bytes) {
  html::ParseLimits limits;
  limits.max_memory = 64 << 20;
  const auto wrapping = read_wrapping(bytes);
  require_clean_line(wrapping.url);
  require_day(wrapping.saved);
  const auto parsed = html::parse(bytes, limits);
  if (!parsed.tree) return;
  check_tree(*parsed.tree);
  require_clean(
      extract_html(*parsed.tree, {"https://news.example/2024/02/28/a.html", kSaved}).article);
}

void text(std::string_view bytes) {
  require_clean(extract_text(bytes, {"", kSaved}).article);
}

}  // namespace backissue::fuzz
