// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body_view.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/text.h"

namespace backissue {
namespace {

using html::kNoNode;
using html::NodeId;
using html::Tag;
using html::Tree;
using HashSet = std::unordered_set<std::uint64_t>;

// Runs of three words tell a shared sentence from shared vocabulary.
constexpr std::size_t kRun = 3;

HashSet runs_of(const std::vector<std::uint64_t>& words) {
  HashSet runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i)
    runs.insert(words[i] * 31 * 31 + words[i + 1] * 31 + words[i + 2]);
  return runs;
}

float share_of_runs(const std::vector<std::uint64_t>& words, const HashSet& runs) {
  if (words.size() < kRun || runs.empty()) return 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i)
    found += runs.contains(words[i] * 31 * 31 + words[i + 1] * 31 + words[i + 2]) ? 1U : 0U;
  return static_cast<float>(found) / static_cast<float>(words.size() - kRun + 1);
}

// The declarations, hashed once for all blocks.
struct Witnesses {
  explicit Witnesses(const BodyHints& hints)
      : title_words(word_hashes(hints.title)),
        title(title_words.begin(), title_words.end()),
        declared(runs_of(word_hashes(hints.declared_body))),
        summary(runs_of(word_hashes(hints.summary))) {
    // Every short block is searched for every name: a page may declare any number of them.
    constexpr std::size_t kMaxAuthors = 16;
    for (const auto& author : hints.authors)
      if (authors.size() < kMaxAuthors) authors.push_back(word_hashes(author));
  }

  std::vector<std::uint64_t> title_words;
  HashSet title;
  HashSet declared;
  HashSet summary;
  std::vector<std::vector<std::uint64_t>> authors;
};

bool names_author(const std::vector<std::uint64_t>& words, const Witnesses& witnesses) {
  return std::any_of(witnesses.authors.begin(), witnesses.authors.end(), [&](const auto& name) {
    return !name.empty() &&
           std::search(words.begin(), words.end(), name.begin(), name.end()) != words.end();
  });
}

Agreement agreement_of(std::string_view text, const Witnesses& witnesses) {
  // Names and titles are short; a body that repeats them in a long paragraph is still a body.
  constexpr std::size_t kShortWords = 40;
  const auto words = word_hashes(text);
  Agreement agreement;
  if (words.empty()) return agreement;
  agreement.in_declared = share_of_runs(words, witnesses.declared);
  agreement.in_summary = share_of_runs(words, witnesses.summary);
  if (words.size() > kShortWords) return agreement;
  agreement.names_author = names_author(words, witnesses);
  if (witnesses.title.empty()) return agreement;
  const HashSet own(words.begin(), words.end());
  const auto shared = static_cast<float>(std::count_if(
      own.begin(), own.end(), [&](std::uint64_t word) { return witnesses.title.contains(word); }));
  agreement.in_title = shared / static_cast<float>(own.size());
  agreement.of_title = shared / static_cast<float>(witnesses.title.size());
  return agreement;
}

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

// Comments alone may well outgrow the story; what holds the headline too is no list of comments.
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

void count_repeats(std::vector<BlockView>& blocks) {
  std::unordered_map<std::string_view, std::uint32_t> seen;
  for (const auto& view : blocks) ++seen[view.block.text];
  for (auto& view : blocks) view.repeats = seen[view.block.text];
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
    view.agreement = agreement_of(block.text, witnesses);
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
  count_repeats(page.blocks);
  return page;
}

}  // namespace backissue
