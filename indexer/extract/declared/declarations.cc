// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/declarations.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/extract/declared/json_ld.h"
#include "indexer/extract/declared/microdata.h"
#include "indexer/extract/declared/references.h"
#include "indexer/extract/names.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxDeclarations = 4000;
constexpr std::size_t kMaxValueBytes = 8000;

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

void Declarations::add(Origin origin, std::string_view name, std::string_view value) {
  if (all_.size() >= kMaxDeclarations || value.empty()) return;
  std::string clean = clean_line(unescape_html(head_bytes(value, kMaxValueBytes)));
  if (!clean.empty()) all_.push_back({origin, std::string(name), std::move(clean)});
}

std::vector<std::string_view> Declarations::values(
    Origin origin, std::initializer_list<std::string_view> names) const {
  std::vector<std::string_view> found;
  for (const auto& declaration : all_)
    if (declaration.origin == origin &&
        std::find(names.begin(), names.end(), declaration.name) != names.end())
      found.push_back(declaration.value);
  return found;
}

std::string_view Declarations::first(Origin origin,
                                     std::initializer_list<std::string_view> names) const {
  for (const auto name : names)
    for (const auto& declaration : all_)
      if (declaration.origin == origin && declaration.name == name) return declaration.value;
  return {};
}

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
