// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/read_declarations.h"

#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/extract/declared/json_ld.h"
#include "indexer/extract/declared/microdata.h"
#include "indexer/extract/text/introductions.h"

namespace backissue {
namespace {

bool is_open_graph(std::string_view name) {
  return name.starts_with("og:") || name.starts_with("article:") || name.starts_with("og-") ||
         name.starts_with("book:");
}

void read_meta(const html::Tree& tree, html::NodeId id, Declarations& out) {
  const auto content = tree.attribute(id, "content");
  if (content.empty()) return;
  for (const auto key : {"property", "name", "http-equiv"}) {
    // RDFa allows several names in one attribute.
    for (const auto part : split(tree.attribute(id, key), ' ')) {
      const std::string name = ascii_lower(trim(part));
      if (name.empty()) continue;
      out.add(is_open_graph(name) ? Origin::kOpenGraph : Origin::kMeta, name, content);
      if (name != "og:type") continue;
      const std::string type = ascii_lower(trim(content));
      if (type.find("article") != std::string::npos) out.says_article = true;
      if (type.starts_with("video") || type.starts_with("music")) out.says_recording = true;
    }
  }
}

/// Twitter cards show two labelled values; one of them is often the author.
void read_card_labels(Declarations& out) {
  for (const auto& [label, value] : {std::pair("twitter:label1", "twitter:data1"),
                                     std::pair("twitter:label2", "twitter:data2")}) {
    const auto says = out.first(Origin::kMeta, {label});
    if (begins_byline(says))
      out.add(Origin::kMeta, "twitter:author", out.first(Origin::kMeta, {value}));
  }
}

void read_link(const html::Tree& tree, html::NodeId id, Declarations& out) {
  const auto href = tree.attribute(id, "href");
  for (const auto rel : split(tree.attribute(id, "rel"), ' '))
    if (!rel.empty()) out.add(Origin::kRelLink, ascii_lower(rel), href);
  // A feed is titled for a reader's list of feeds, so its title begins with the site's name.
  const std::string type = ascii_lower(tree.attribute(id, "type"));
  if (type == "application/rss+xml" || type == "application/atom+xml")
    out.add(Origin::kRelLink, "feed:title", tree.attribute(id, "title"));
}

}  // namespace

Declarations read_declarations(const html::Tree& tree, std::string_view page_url) {
  Declarations out;
  read_json_ld(tree, page_url, out);
  for (html::NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag == html::Tag::kMeta) read_meta(tree, id, out);
    if (tree[id].tag == html::Tag::kLink) read_link(tree, id, out);
  }
  read_card_labels(out);
  read_microdata(tree, out);
  return out;
}

}  // namespace backissue
