// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/tag_links.h"
#include "indexer/extract/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxTags = 60;
constexpr std::size_t kMaxCodePoints = 100;

struct Source {
  Origin origin;
  float confidence;
  std::vector<std::string> tags;
};

void add_tag(std::vector<std::string>& tags, std::string_view raw, const SiteNames& site) {
  std::string tag = clean_line(raw);
  while (!tag.empty() && std::string_view("#,;. ").find(tag.front()) != std::string_view::npos)
    tag.erase(0, 1);
  while (!tag.empty() && std::string_view(",;. ").find(tag.back()) != std::string_view::npos)
    tag.pop_back();
  const std::string key = text_key(tag);
  if (key.empty() || count_code_points(tag) > kMaxCodePoints || tags.size() >= kMaxTags) return;
  if (site.matches(tag)) return;
  const auto same = [&](const std::string& other) { return text_key(other) == key; };
  if (std::none_of(tags.begin(), tags.end(), same)) tags.push_back(std::move(tag));
}

template <class Values>
void add_source(std::vector<Source>& sources, Origin origin, float confidence, const Values& values,
                bool lists, const SiteNames& site) {
  Source source{origin, confidence, {}};
  for (const auto& value : values) {
    if (lists) {
      for (const auto& tag : split_tags(value)) add_tag(source.tags, tag, site);
    } else {
      add_tag(source.tags, value, site);
    }
  }
  if (!source.tags.empty()) sources.push_back(std::move(source));
}

std::vector<Source> sources_of(const html::Tree& tree, const Declarations& declared,
                               const SiteNames& site) {
  std::vector<Source> sources;
  const auto declare = [&](Origin origin, float confidence, bool lists,
                           std::initializer_list<std::string_view> names) {
    add_source(sources, origin, confidence, declared.values(origin, names), lists, site);
  };
  declare(Origin::kMeta, .9F, true, {"news_keywords"});
  declare(Origin::kMeta, .85F, true, {"keywords"});
  declare(Origin::kJsonLd, .8F, false, {"keywords"});
  declare(Origin::kJsonLd, .78F, true, {"keywordlist"});
  declare(Origin::kOpenGraph, .75F, true, {"article:tag", "og:article:tag"});
  declare(Origin::kMeta, .7F, true, {"parsely-tags"});
  declare(Origin::kMeta, .65F, true, {"sailthru.tags"});
  declare(Origin::kMeta, .6F, true, {"dc.subject", "dcterms.subject"});
  const TagLinks links = find_tag_links(tree);
  add_source(sources, Origin::kRelLink, .55F, links.by_rel, false, site);
  add_source(sources, Origin::kVisibleText, .5F, links.by_class, false, site);
  add_source(sources, Origin::kUrl, .4F, links.by_address, false, site);
  declare(Origin::kMicrodata, .35F, true, {"keywords"});
  declare(Origin::kJsonLd, .3F, false, {"about", "mentions"});
  return sources;
}

}  // namespace

std::vector<std::string> split_tags(std::string_view list) {
  const bool semicolons =
      list.find(';') != std::string_view::npos && list.find(',') == std::string_view::npos;
  std::string marked(list);
  for (const std::string_view wide : {"、", "，", "；", "|"})
    for (auto at = marked.find(wide); at != std::string::npos; at = marked.find(wide, at))
      marked.replace(at, wide.size(), semicolons ? ";" : ",");
  std::vector<std::string> tags;
  for (const auto tag : split(marked, semicolons ? ';' : ',')) tags.push_back(clean_line(tag));
  return tags;
}

std::vector<std::string> choose_tags(const html::Tree& tree, const Declarations& declared,
                                     const SiteNames& site, const TagHints& hints,
                                     std::vector<Candidate>& evidence) {
  (void)hints;
  const auto sources = sources_of(tree, declared, site);
  for (const auto& source : sources)
    for (const auto& tag : source.tags)
      evidence.push_back({Fact::kTag, source.origin, tag, source.confidence});
  return sources.empty() ? std::vector<std::string>() : sources.front().tags;
}

}  // namespace backissue
