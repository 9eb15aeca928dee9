// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.h"

#include "common/text.h"
#include "indexer/extract/visible.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxBytes = 300;  // of a byline; longer ones are biographies
constexpr std::size_t kMaxPerKind = 20;
constexpr NodeId kNearNodes = 400;  // how far from the headline a line may stand

bool is_author_class(std::string_view words) {
  return has_word(words, {"byline", "bylines", "author", "authors", "autor", "autoren", "auteur",
                          "auteurs", "autore", "autores", "writer", "reporter", "journalist",
                          "journalists", "contributor", "dcreator", "verfasser", "forfatter"});
}

bool is_other_class(std::string_view words) {
  return has_word(words, {"comment", "comments", "related", "bio", "biography", "description",
                          "social", "avatar", "image", "img", "share", "recommended", "teaser",
                          "sidebar", "widget", "follow"});
}

bool inside_other(const html::Tree& tree, NodeId id) {
  for (int up = 0; id != html::kNoNode && up < 8; id = tree[id].parent, ++up)
    if (is_other_class(class_words(tree, id))) return true;
  return false;
}

void take(const html::Tree& tree, NodeId id, std::vector<std::string>& lines) {
  const std::string text = short_text(tree, id);
  if (!text.empty() && text.size() <= kMaxBytes && lines.size() < kMaxPerKind)
    lines.push_back(text);
}

bool begins_byline(std::string_view line) {
  const std::string lower = ascii_lower(line);
  for (const std::string_view word :
       {"by ",    "by:",       "von ",     "von:",        "par ",   "por ",      "di ",
        "door ",  "av ",       "af ",      "written by ", "text: ", "text von ", "autor: ",
        "autor:", "autorin: ", "author: ", "автор: ",     "автор ", "بقلم",      "كتب ",
        "文/",    "記者",      "记者",     "作者"})
    if (std::string_view(lower).starts_with(word)) return true;
  return false;
}

void find_by_words(const html::Tree& tree, NodeId headline, std::vector<std::string>& lines) {
  const NodeId end = std::min(tree.size(), headline + kNearNodes);
  for (NodeId id = headline > 40 ? headline - 40 : 0; id < end; ++id) {
    if (tree[id].tag != Tag::kText || trim(tree[id].text).size() > kMaxBytes) continue;
    if (!begins_byline(clean_line(tree[id].text))) continue;
    // "By" often stands alone before the linked name.
    NodeId holder = tree[id].parent;
    take(tree, holder, lines);
  }
}

}  // namespace

Bylines find_bylines(const html::Tree& tree, NodeId headline) {
  Bylines found;
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Tag tag = tree[id].tag;
    if (tag == Tag::kText || tag == Tag::kBody || tag == Tag::kHtml || tag == Tag::kMeta ||
        tag == Tag::kLink)
      continue;
    if (tag == Tag::kA &&
        has_word(" " + ascii_lower(tree.attribute(id, "rel")) + " ", {"author"}) &&
        !is_aside(tree, id))
      take(tree, id, found.rel_author);
    const std::string words = class_words(tree, id);
    if (!is_author_class(words) || is_other_class(words)) continue;
    if (!is_aside(tree, id) && !inside_other(tree, id)) take(tree, id, found.by_class);
  }
  if (headline != html::kNoNode) find_by_words(tree, headline, found.by_words);
  return found;
}

}  // namespace backissue
