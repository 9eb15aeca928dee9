// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/microdata.h"

#include <algorithm>
#include <iterator>

#include "common/text.h"
#include "indexer/extract/elements/visible.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

// The last row is Dublin Core's, in RDFa.
constexpr std::string_view kWanted[] = {
    "headline",       "name",         "author",     "creator",   "datepublished",
    "datecreated",    "datemodified", "keywords",   "publisher", "description",
    "articlesection", "about",        "inlanguage", "genre",     "alternativeheadline",
    "uploaddate",     "date",         "issued",     "created",   "modified"};

bool is_wanted(std::string_view property) {
  return std::find(std::begin(kWanted), std::end(kWanted), property) != std::end(kWanted);
}

/// "schema:author" and "http://schema.org/author" are both "author".
std::string property_of(std::string_view written) {
  const auto cut = written.find_last_of(":/#");
  return ascii_lower(cut == std::string_view::npos ? written : written.substr(cut + 1));
}

/// True for the few elements of a page that have anything to do with items.
bool is_marked_up(const html::Tree& tree, NodeId id) {
  constexpr std::array<std::string_view, 4> kNames = {"itemprop", "property", "itemscope",
                                                      "typeof"};
  const auto all = tree.attributes(id);
  return std::any_of(all.begin(), all.end(), [&](const html::Attribute& attribute) {
    return std::find(kNames.begin(), kNames.end(), attribute.name) != kNames.end();
  });
}

bool is_item(const html::Tree& tree, NodeId id) {
  return tree.has_attribute(id, "itemscope") || tree.has_attribute(id, "typeof");
}

std::string type_of(const html::Tree& tree, NodeId id) {
  if (!is_item(tree, id)) return {};
  return std::string(tree.attribute(id, "itemtype")) + std::string(tree.attribute(id, "typeof"));
}

bool is_foreign_item(const std::string& type) {
  for (const auto foreign :
       {"Comment", "ListItem", "ItemList", "Offer", "Product", "ImageObject", "Rating", "WPHeader",
        "WPFooter", "WPSideBar", "SiteNavigationElement", "VideoObject"})
    if (type.find(foreign) != std::string::npos) return true;
  return false;
}

std::string own_value(const html::Tree& tree, NodeId id) {
  if (tree.has_attribute(id, "content")) return std::string(tree.attribute(id, "content"));
  if (tree[id].tag == Tag::kTime && tree.has_attribute(id, "datetime"))
    return std::string(tree.attribute(id, "datetime"));
  return short_text(tree, id);
}

std::string_view written_property(const html::Tree& tree, NodeId id) {
  const auto itemprop = tree.attribute(id, "itemprop");
  if (!itemprop.empty() || tree[id].tag == Tag::kMeta) return itemprop;
  return tree.attribute(id, "property");
}

/// The name inside an item that is a person or organisation; its whole text where it has none.
std::string name_in(const html::Tree& tree, NodeId item) {
  constexpr NodeId kFar = 60;  // nodes
  const NodeId end = std::min(tree[item].end, item + kFar);
  for (NodeId id = item + 1; id < end; ++id)
    if (property_of(written_property(tree, id)) == "name") return own_value(tree, id);
  return own_value(tree, item);
}

/// The steps of a trail of links, "Home" first.
void read_trail(const html::Tree& tree, NodeId trail, Declarations& out) {
  for (NodeId id = trail + 1; id < tree[trail].end; ++id) {
    if (tree[id].tag == Tag::kText) continue;
    const std::string property = property_of(written_property(tree, id));
    if (property == "name" || property == "title")
      out.add(Origin::kMicrodata, "breadcrumb", own_value(tree, id));
  }
}

}  // namespace

void read_microdata(const html::Tree& tree, Declarations& out) {
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::kText || !is_marked_up(tree, id)) continue;
    const std::string type = type_of(tree, id);
    const bool trail = type.find("Breadcrumb") != std::string::npos;
    if (trail) read_trail(tree, id, out);
    if (trail || is_foreign_item(type)) {
      id = tree[id].end - 1;
      continue;
    }
    const auto written = written_property(tree, id);
    if (written.empty()) continue;
    const bool item = is_item(tree, id);
    for (const auto part : split(written, ' ')) {
      const std::string property = property_of(part);
      if (is_wanted(property))
        out.add(Origin::kMicrodata, property, item ? name_in(tree, id) : own_value(tree, id));
    }
    if (item && property_of(written) != "mainentity" && property_of(written) != "articlebody" &&
        is_wanted(property_of(written)))
      id = tree[id].end - 1;  // its own names are not the page's
  }
}

}  // namespace backissue
