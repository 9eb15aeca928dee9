// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/names.h"
#include "indexer/extract/visible.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxBytes = 300;  // of a byline; longer ones are biographies
constexpr std::size_t kMaxLines = 40;   // of a kind
constexpr NodeId kMaxNodes = 80;        // inside a byline

bool says_author(std::string_view words) {
  return has_prefix(
      words, {"author", "autor", "byline", "auteur", "autore", "writer", "reporter", "journalist",
              "dcreator", "verfasser", "forfatter", "skribent", "redaktor"});
}

/// Words of boxes that are about authors without saying who wrote this article.
bool says_other(std::string_view words) {
  return has_word(words, {"comment", "comments", "commentlist", "related", "bio", "biography",
                          "avatar", "recommended", "profile", "teaser", "sidebar", "widget",
                          "follow", "teasers", "card"});
}

bool inside_other(const html::Tree& tree, NodeId id) {
  for (int up = 0; id != html::kNoNode && up < 8; id = tree[id].parent, ++up)
    if (tree[id].tag != Tag::kBody && tree[id].tag != Tag::kHtml &&
        says_other(class_words(tree, id)))
      return true;
  return false;
}

bool is_single_word(std::string_view text) {
  return text.find(' ') == std::string_view::npos;
}

/// The element's text, '\n' where elements part it. A link's text is one piece, and so are single
/// words in a row
/// ("By", first and last name, each in a <span>). Times of day are no part of a name.
std::string parted_text(const html::Tree& tree, NodeId root) {
  if (tree[root].end - root > kMaxNodes) return {};
  std::string text;
  std::string last;
  NodeId last_link = html::kNoNode;
  bool far = true;  // a block, a link or a line's end lies between the last text and this
  for (NodeId id = root; id < tree[root].end;) {
    const auto tag = tree[id].tag;
    if (tag == Tag::kTime || tag == Tag::kScript || tag == Tag::kButton || tag == Tag::kSvg) {
      far = true;
      id = tree[id].end;
      continue;
    }
    if (tag == Tag::kBr || html::is_block(tag)) far = true;
    if (std::string piece = tag == Tag::kText ? clean_line(tree[id].text) : std::string();
        !piece.empty()) {
      const NodeId link = tree.closest(id, Tag::kA);
      const bool same_link = link != html::kNoNode && link == last_link && tree.within(link, root);
      const bool row = !far && link == last_link && is_single_word(piece) && is_single_word(last);
      text += same_link || row ? ' ' : '\n';
      text += piece;
      last = std::move(piece);
      last_link = link;
      far = false;
      if (text.size() > kMaxBytes + kMaxNodes) return {};
    }
    ++id;
  }
  return text;
}

void take(const html::Tree& tree, NodeId id, std::vector<BylineText>& lines) {
  if (lines.size() >= kMaxLines) return;
  std::string text = parted_text(tree, id);
  if (!trim(text).empty()) lines.push_back({std::move(text), id});
}

bool is_candidate(Tag tag) {
  return tag != Tag::kText && tag != Tag::kBody && tag != Tag::kHtml && tag != Tag::kMeta &&
         tag != Tag::kLink && tag != Tag::kScript && tag != Tag::kImg;
}

/// "2025年9月19日　来源：…　记者 …": East Asian papers put date, source and reporter on one line.
/// Where the part about the reporter begins, npos where there is none or the line begins with it.
std::size_t inner_byline(std::string_view line) {
  for (const std::string_view label : {"记者", "記者", "作者", "撰文", "通讯员"})
    if (const auto at = line.find(' ' + std::string(label)); at != std::string_view::npos)
      if (begins_byline(line.substr(at + 1))) return at + 1;
  return std::string_view::npos;
}

void find_by_words(const html::Tree& tree, NodeId headline, std::vector<BylineText>& lines) {
  constexpr NodeId kBefore = 60;  // nodes; a few templates put the byline over the headline
  constexpr NodeId kAfter = 300;
  constexpr NodeId kWhole = 3000;
  constexpr NodeId kMaxRow = 24;
  const bool known = headline != html::kNoNode;
  const NodeId begin = known && headline > kBefore ? headline - kBefore : 0;
  const NodeId end = std::min(tree.size(), known ? headline + kAfter : kWhole);
  for (NodeId id = begin; id < end; ++id) {
    if (tree[id].tag != Tag::kText || trim(tree[id].text).size() > kMaxBytes) continue;
    const std::string line = clean_line(tree[id].text);
    if (const auto at = inner_byline(line); at != line.npos && !is_aside(tree, id)) {
      if (lines.size() < kMaxLines) lines.push_back({line.substr(at), id});
      continue;
    }
    if (!begins_byline(line) || is_aside(tree, id)) continue;
    // "By" often stands in an element of its own before the name's.
    NodeId holder = tree[id].parent;
    const NodeId outer = tree[holder].parent;
    const bool alone = tree[holder].end - holder <= 2 && outer != html::kNoNode;
    if (alone && is_candidate(tree[outer].tag) && tree[outer].end - outer <= kMaxRow)
      holder = outer;
    take(tree, holder, lines);
  }
}

}  // namespace

Bylines find_bylines(const html::Tree& tree, NodeId headline) {
  Bylines found;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (!is_candidate(tree[id].tag) || tree[id].attributes == 0) continue;
    const std::string rel = ' ' + ascii_lower(tree.attribute(id, "rel")) + ' ';
    if (tree[id].tag == Tag::kA && has_word(rel, {"author"}) && !is_aside(tree, id))
      take(tree, id, found.rel_author);
    const std::string words = class_words(tree, id);
    if (says_author(words) && !says_other(words) && !is_aside(tree, id) && !inside_other(tree, id))
      take(tree, id, found.by_class);
  }
  find_by_words(tree, headline, found.by_words);
  return found;
}

}  // namespace backissue
