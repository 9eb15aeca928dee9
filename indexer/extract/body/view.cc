// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/view.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/text.h"
#include "indexer/extract/body/word_counts.h"

namespace backissue {
namespace {

using html::kNoNode;
using html::NodeId;
using html::Tag;
using html::Tree;

// Links and short lines are what menus and lists of headlines are made of; sentences are what
// stories are made of.
float prose_of(const BlockView& view) {
  const float words = view.line.words * std::max(0.F, 1 - 2 * view.link_share);
  if (view.line.ends_sentence) return words >= 8 ? words : words / 2;
  return words >= 20 && view.line.sentences > 0 ? words : words / 8;
}

// Half of the page's prose below an element means that it is a frame of the page, whatever it is
// called (<body class="has-sidebar no-share">).
bool is_frame(const PageView& page, NodeId id) {
  return page.mass[id].prose > page.mass[0].prose * 0.5F;
}

// Comments alone may well outgrow the story; what holds the headline too is not a list of comments.
bool holds_comments(const PageView& page, NodeId id) {
  return page.title < page.blocks.size() &&
         !page.tree->within(page.blocks[page.title].block.element, id) &&
         page.mass[id].prose < page.mass[0].prose * 0.95F;
}

Path path_of(const PageView& page, NodeId element) {
  const auto& tree = *page.tree;
  Path path;
  path.hops.fill(kFar);
  path.to_article = path.to_main = path.to_list = path.to_table = path.to_quote = kFar;
  const auto note = [](std::uint8_t& hop, std::uint8_t now) { hop = std::min(hop, now); };
  NodeId id = element;
  for (std::uint8_t hop = 0; hop < kFar && id != kNoNode; ++hop, id = tree[id].parent) {
    const auto tag = tree[id].tag;
    if (tag == Tag::kArticle) note(path.to_article, hop);
    if (tag == Tag::kMain) note(path.to_main, hop);
    if (tag == Tag::kBlockquote) note(path.to_quote, hop);
    if (tag == Tag::kTable) note(path.to_table, hop);
    if (tag == Tag::kUl || tag == Tag::kOl || tag == Tag::kDl) note(path.to_list, hop);
    if (path.list == kNoNode &&
        (tag == Tag::kTable || tag == Tag::kUl || tag == Tag::kOl || tag == Tag::kDl))
      path.list = id;
    const bool frames = is_frame(page, id);
    for (auto kinds = page.kinds[id]; kinds != 0; kinds &= kinds - 1) {
      const auto kind = static_cast<std::size_t>(__builtin_ctz(kinds));
      const bool says_content = kind == static_cast<std::size_t>(Kind::kArticle) ||
                                kind == static_cast<std::size_t>(Kind::kContent);
      if (!frames || says_content ||
          (kind == static_cast<std::size_t>(Kind::kComment) && holds_comments(page, id)))
        note(path.hops[kind], hop);
    }
  }
  return path;
}

void sum_masses(PageView& page) {
  const auto& tree = *page.tree;
  page.mass.assign(tree.size(), {});
  for (const auto& view : page.blocks) {
    auto& mass = page.mass[view.block.element];
    mass.words += view.line.words;
    mass.link_words += view.line.words * view.link_share;
    mass.prose += view.prose;
    mass.blocks += 1;
  }
  // Parents come before their children, so one pass from the end adds every subtree up.
  for (NodeId id = tree.size(); id-- > 1;) {
    auto& parent = page.mass[tree[id].parent];
    const auto& own = page.mass[id];
    parent.words += own.words;
    parent.link_words += own.link_words;
    parent.prose += own.prose;
    parent.blocks += own.blocks;
  }
}

// The heading that says what the title says; failing that, the page's first h1.
std::size_t find_title(const std::vector<BlockView>& blocks) {
  std::size_t best = blocks.size();
  float best_score = 0.F;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& view = blocks[i];
    float score = std::min(view.agreement.in_title, view.agreement.of_title);
    if (score < 0.5F) score = 0;
    if (view.tag == Tag::kH1)
      score += 0.5F;
    else if (view.tag == Tag::kH2 || view.tag == Tag::kH3)
      score += score > 0 ? 0.2F : 0.F;
    if (view.link_share > 0.5F) score /= 2;
    if (score > best_score + 0.01F) {
      best = i;
      best_score = score;
    }
  }
  return best_score >= 0.5F ? best : blocks.size();
}

// "Read also | …" and its like begin alike in every language.
std::uint64_t beginning_of(const BlockView& view) {
  return view.words.size() < 4 ? 0 : view.words[0] * 31 + view.words[1];
}

void count_repeats(std::vector<BlockView>& blocks) {
  std::unordered_map<std::string_view, std::uint32_t> seen;
  WordCounts beginnings;
  for (const auto& view : blocks) {
    ++seen[view.block.text];
    beginnings.add(beginning_of(view));
  }
  for (auto& view : blocks) {
    view.repeats = seen[view.block.text];
    const auto beginning = beginning_of(view);
    view.alike_beginnings = beginning == 0 ? 1 : beginnings.count(beginning);
  }
}

// The words that sentences of a language are held together by are the most frequent ones of any
// text in it; menus, headlines and captions have fewer of them.
void measure_commonness(std::vector<BlockView>& blocks) {
  constexpr std::size_t kCommonWords = 40;
  WordCounts counts;
  for (const auto& view : blocks)
    if (view.prose >= 8)
      for (const auto word : view.words) counts.add(word);
  std::vector<std::pair<std::uint32_t, std::uint64_t>> ranked;
  counts.each([&](std::uint64_t word, std::uint32_t count) {
    if (count > 2) ranked.emplace_back(count, word);
  });
  std::sort(ranked.rbegin(), ranked.rend());
  if (ranked.size() > kCommonWords) ranked.resize(kCommonWords);
  WordCounts common;
  for (const auto& [count, word] : ranked) common.add(word);
  for (auto& view : blocks) {
    const auto found = std::count_if(view.words.begin(), view.words.end(),
                                     [&](std::uint64_t word) { return common.contains(word); });
    if (!view.words.empty())
      view.common_share = static_cast<float>(found) / static_cast<float>(view.words.size());
  }
}

// How far up the element is that holds the headline too, and whether the block's <article> is the
// headline's own.
void relate_to_title(PageView& page) {
  if (page.title == page.blocks.size()) return;
  const auto& tree = *page.tree;
  const auto title = page.blocks[page.title].block.element;
  for (auto& view : page.blocks) {
    NodeId id = view.block.element;
    std::uint8_t hop = 0;
    while (hop < kFar && id != kNoNode && !tree.within(title, id)) {
      if (tree[id].tag == Tag::kArticle) view.path.in_other_article = true;
      id = tree[id].parent;
      ++hop;
    }
    view.path.to_title = hop;
  }
}

// A heading stays one when its words stand in a <div> or <p> inside it.
Tag tag_of(const Tree& tree, NodeId element) {
  NodeId id = element;
  for (int hop = 0; hop < 3 && id != kNoNode; ++hop, id = tree[id].parent)
    if (tree[id].tag >= Tag::kH1 && tree[id].tag <= Tag::kH6) return tree[id].tag;
  return tree[element].tag;
}

}  // namespace

PageView view_page(const Tree& tree, const BodyHints& hints) {
  PageView page;
  page.tree = &tree;
  page.kinds = kinds_of_elements(tree);
  const Witnesses witnesses(hints);
  for (auto& block : cut_blocks(tree)) {
    BlockView view;
    view.line = facts_of(block.text);
    view.words = word_hashes(block.text);
    view.agreement = witnesses.agreement_of(view.words);
    view.tag = tag_of(tree, block.element);
    if (block.characters > 0)
      view.link_share =
          static_cast<float>(block.link_characters) / static_cast<float>(block.characters);
    view.prose = prose_of(view);
    view.block = std::move(block);
    page.blocks.push_back(std::move(view));
  }
  sum_masses(page);
  page.title = find_title(page.blocks);
  for (auto& view : page.blocks) view.path = path_of(page, view.block.element);
  relate_to_title(page);
  count_repeats(page.blocks);
  measure_commonness(page.blocks);
  return page;
}

}  // namespace backissue
