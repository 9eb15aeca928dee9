// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tag_links.h"

#include "common/text.h"
#include "indexer/extract/visible.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxLinks = 200;
constexpr std::size_t kMaxBytes = 200;

bool says_tags(std::string_view words) {
  return has_word(words, {"tag", "tags", "topic", "topics", "keyword", "keywords", "taglist",
                          "thema", "themen", "etiquetas", "tema", "temas", "hashtag", "hashtags",
                          "stichwort", "schlagwort", "schlagworte", "themes", "mots"});
}

bool leads_to_subject(std::string_view href) {
  const std::string lower = ascii_lower(href);
  for (const std::string_view part :
       {"/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/tema/", "/temas/",
        "/keyword/", "/schlagwort/", "/etiqueta/", "/subject/", "/stichwort/", "/temat/", "/sujet/",
        "/theme/"})
    if (lower.find(part) != std::string::npos) return true;
  return false;
}

bool in_tag_box(const html::Tree& tree, NodeId id) {
  for (int up = 0; id != html::kNoNode && up < 4; id = tree[id].parent, ++up)
    if (tree[id].tag != Tag::kBody && tree[id].tag != Tag::kHtml &&
        says_tags(class_words(tree, id)))
      return true;
  return false;
}

void take(std::vector<std::string>& texts, const std::string& text) {
  if (texts.size() < kMaxLinks) texts.push_back(text);
}

}  // namespace

TagLinks find_tag_links(const html::Tree& tree) {
  TagLinks links;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag != Tag::kA || is_aside(tree, id)) continue;
    const std::string text = short_text(tree, id);
    if (text.empty() || text.size() > kMaxBytes) continue;
    if (has_word(" " + ascii_lower(tree.attribute(id, "rel")) + " ", {"tag"}))
      take(links.by_rel, text);
    if (in_tag_box(tree, id)) take(links.by_class, text);
    if (leads_to_subject(tree.attribute(id, "href"))) take(links.by_address, text);
  }
  return links;
}

}  // namespace backissue
