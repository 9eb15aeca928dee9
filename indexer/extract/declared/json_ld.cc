// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/json_ld.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/extract/declared/json_text.h"
#include "indexer/extract/declared/references.h"
#include "indexer/extract/text/urls.h"

namespace backissue {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxBlocks = 64;
constexpr std::size_t kMaxObjects =
    2000;                     // a page with hundreds of offers or list items is still read
constexpr int kMaxDepth = 6;  // of names inside names
constexpr std::size_t kMaxBodyBytes = 4 << 20;

struct Graph {
  std::vector<const json*> objects;          // in page order
  std::map<std::string, const json*> by_id;  // the first description with more than its id
};

const json* member(const json& object, std::string_view name) {
  if (!object.is_object()) return nullptr;
  const auto it = object.find(name);
  return it == object.end() || it->is_null() ? nullptr : &*it;
}

std::string_view text_of(const json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  const json* inner = member(value, "@value");
  return inner && inner->is_string() ? std::string_view(inner->get_ref<const std::string&>())
                                     : std::string_view();
}

/// A value or the items of an array of values.
template <class Visit>
void each(const json* value, Visit visit) {
  if (!value) return;
  if (!value->is_array()) return visit(*value);
  for (const auto& item : *value) visit(item);
}

bool any_type(const json& object, bool (*test)(std::string_view)) {
  bool found = false;
  each(member(object, "@type"), [&](const json& type) { found = found || test(text_of(type)); });
  return found;
}

std::string_view without_namespace(std::string_view type) {
  const auto cut = type.find_last_of("/:#");
  return cut == std::string_view::npos ? type : type.substr(cut + 1);
}

bool is_article_type(std::string_view type) {
  type = without_namespace(type);
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" ||
         type == "LiveBlog";
}
bool is_work_type(std::string_view type) {
  type = without_namespace(type);
  constexpr std::string_view kWorks[] = {"CreativeWork", "Review",         "Recipe", "VideoObject",
                                         "AudioObject",  "PodcastEpisode", "HowTo",  "Book"};
  return std::find(std::begin(kWorks), std::end(kWorks), type) != std::end(kWorks);
}
bool is_page_type(std::string_view type) {
  return without_namespace(type).ends_with("Page");
}
bool is_site_type(std::string_view type) {
  return without_namespace(type) == "WebSite";
}
bool is_trail_type(std::string_view type) {
  return without_namespace(type) == "BreadcrumbList";
}
bool is_group_type(std::string_view type) {
  type = without_namespace(type);
  return type.ends_with("Organization") || type == "Corporation" || type == "NewsMediaOrganization";
}

/// Objects of the page and those they hold where a page's main thing is found, without recursion.
void collect(const std::vector<json>& values, Graph& graph) {
  std::vector<const json*> open;
  for (auto it = values.rbegin(); it != values.rend(); ++it) open.push_back(&*it);
  while (!open.empty() && graph.objects.size() < kMaxObjects) {
    const json& object = *open.back();
    open.pop_back();
    if (object.is_array())
      for (auto it = object.rbegin(); it != object.rend(); ++it) open.push_back(&*it);
    if (!object.is_object()) continue;
    graph.objects.push_back(&object);
    for (const auto name : {"mainEntityOfPage", "breadcrumb", "isPartOf", "mainEntity", "@graph"})
      if (const json* held = member(object, name); held && held->is_structured())
        open.push_back(held);
  }
}

void note_ids(Graph& graph) {
  const auto note = [&](const json& object) {
    const json* id = member(object, "@id");
    if (id && id->is_string() && object.size() > 1)
      graph.by_id.emplace(id->get<std::string>(), &object);
  };
  for (const json* object : graph.objects) {
    note(*object);
    for (const auto name : {"author", "creator", "publisher"}) each(member(*object, name), note);
  }
}

const json& resolved(const json& value, const Graph& graph) {
  const json* id = value.is_object() && value.size() <= 2 ? member(value, "@id") : nullptr;
  if (!id || !id->is_string()) return value;
  const auto it = graph.by_id.find(id->get<std::string>());
  return it == graph.by_id.end() ? value : *it->second;
}

/// Names of people, organisations, subjects: strings, objects with a name, references, arrays of
/// all these.
template <class Take>
void each_name(const json* value, const Graph& graph, int depth, Take take) {
  if (depth > kMaxDepth) return;
  each(value, [&](const json& item) {
    if (item.is_array()) return each_name(&item, graph, depth + 1, take);
    if (const auto text = text_of(item); !text.empty()) return take(text, item);
    const json& thing = resolved(item, graph);
    each(member(thing, "name"), [&](const json& name) {
      if (const auto text = text_of(name); !text.empty()) take(text, thing);
    });
  });
}

/// The object's own address.
std::string address_of(const json& object) {
  for (const auto name : {"url", "mainEntityOfPage", "@id"}) {
    const json* value = member(object, name);
    if (!value) continue;
    if (value->is_string()) return value->get<std::string>();
    if (const json* id = member(*value, "@id"); id && id->is_string())
      return id->get<std::string>();
  }
  return {};
}

int rank_of(const json& object, std::string_view page_url) {
  int rank = 0;
  if (any_type(object, is_article_type)) {
    rank = 8;
  } else if (any_type(object, is_work_type)) {
    rank = 4;
  } else {
    return 0;
  }
  if (member(object, "headline")) rank += 2;
  if (!page_url.empty() && same_page(address_of(object), page_url)) rank += 1;
  return rank;
}

void put(Declarations& out, const std::string& name, std::string_view text) {
  out.add(Origin::kJsonLd, name, text);
}

void put_texts(Declarations& out, const json& object, const std::string& prefix,
               std::initializer_list<const char*> names) {
  for (const auto name : names)
    each(member(object, name),
         [&](const json& value) { put(out, prefix + ascii_lower(name), text_of(value)); });
}

void put_names(Declarations& out, const json& object, const Graph& graph, const std::string& prefix,
               std::initializer_list<const char*> names) {
  for (const auto name : names)
    each_name(member(object, name), graph, 0, [&](std::string_view text, const json& thing) {
      const bool group = any_type(thing, is_group_type);
      put(out, prefix + ascii_lower(name) + (group ? ":organization" : ""), text);
    });
}

void put_keywords(Declarations& out, const json& object, const Graph& graph) {
  const json* keywords = member(object, "keywords");
  if (!keywords) return;
  const bool list = keywords->is_array() && keywords->size() > 1;
  each_name(keywords, graph, 0, [&](std::string_view text, const json&) {
    put(out, list ? "keywords" : "keywordlist", text);
  });
}

void put_work(Declarations& out, const json& object, const Graph& graph) {
  put_texts(out, object, "",
            {"@type", "headline", "name", "alternativeHeadline", "description", "abstract",
             "datePublished", "dateCreated", "dateModified", "uploadDate"});
  put_texts(out, object, "", {"inLanguage", "url"});
  put_names(out, object, graph, "",
            {"author", "creator", "articleSection", "genre", "about", "mentions", "publisher",
             "inLanguage"});
  put_keywords(out, object, graph);
  if (const json* body = member(object, "articleBody"); body && out.article_body.empty())
    out.article_body = clean_paragraphs(unescape_html(head_bytes(text_of(*body), kMaxBodyBytes)));
}

void put_page(Declarations& out, const json& object, const Graph& graph) {
  put_texts(
      out, object, "page:",
      {"name", "headline", "description", "datePublished", "dateModified", "inLanguage", "url"});
  put_names(out, object, graph, "page:", {"author", "publisher", "keywords"});
}

/// A trail's items by their position, as their order in the list is not always the trail's.
void put_trail(Declarations& out, const json& object, const Graph& graph) {
  std::vector<std::pair<double, std::string>> steps;
  each(member(object, "itemListElement"), [&](const json& element) {
    const json& item = resolved(element, graph);
    const json* position = member(item, "position");
    const double at = position && position->is_number() ? position->get<double>()
                                                        : static_cast<double>(steps.size() + 1);
    const json* holder = member(item, "name") ? &item : member(item, "item");
    if (const json* name = holder ? member(*holder, "name") : nullptr)
      steps.emplace_back(at, text_of(*name));
  });
  std::stable_sort(steps.begin(), steps.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [at, name] : steps) put(out, "breadcrumb", name);
}

/// The page's article and, after it, objects that describe the same one.
std::vector<const json*> choose_works(const Graph& graph, std::string_view page_url) {
  std::vector<const json*> works;
  const json* best = nullptr;
  int best_rank = 0;
  for (const json* object : graph.objects) {
    const int rank = rank_of(*object, page_url);
    if (rank > best_rank) best = object, best_rank = rank;
  }
  if (!best) return works;
  works.push_back(best);
  const json* headline = member(*best, "headline");
  for (const json* object : graph.objects) {
    const json* other = member(*object, "headline");
    if (object != best && headline && other && *other == *headline &&
        rank_of(*object, page_url) > 0)
      works.push_back(object);
  }
  return works;
}

std::vector<json> read_scripts(const html::Tree& tree) {
  std::vector<json> values;
  std::size_t blocks = 0;
  for (html::NodeId id = 0; id < tree.size() && blocks < kMaxBlocks; ++id) {
    if (tree[id].tag != html::Tag::kScript) continue;
    if (!ascii_icontains(tree.attribute(id, "type"), "ld+json")) continue;
    ++blocks;
    const auto child = tree.first_child(id);
    if (child == html::kNoNode) continue;
    for (auto& value : read_json_text(tree[child].text)) values.push_back(std::move(value));
  }
  return values;
}

}  // namespace

void read_json_ld(const html::Tree& tree, std::string_view page_url, Declarations& out) {
  const std::vector<json> values = read_scripts(tree);
  Graph graph;
  collect(values, graph);
  note_ids(graph);
  for (const json* work : choose_works(graph, page_url)) {
    put_work(out, *work, graph);
    out.says_article = out.says_article || any_type(*work, is_article_type);
  }
  for (const json* object : graph.objects) {
    if (any_type(*object, is_page_type)) put_page(out, *object, graph);
    if (any_type(*object, is_site_type)) put_texts(out, *object, "website:", {"name"});
    if (any_type(*object, is_trail_type)) put_trail(out, *object, graph);
    if (any_type(*object, is_group_type)) put_texts(out, *object, "organization:", {"name"});
  }
}

}  // namespace backissue
