// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/authors.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/names.h"
#include "indexer/extract/text_key.h"

namespace backissue {
namespace {

/// What one source says, cut into names.
struct Source {
  Origin origin;
  float confidence;
  std::vector<std::string> people;
  std::vector<std::string> words;   // one-word names
  std::vector<std::string> groups;  // agencies, desks, the paper
};

void add_new(std::vector<std::string>& names, const std::string& name) {
  const std::string key = text_key(name);
  const auto same = [&](const std::string& other) { return text_key(other) == key; };
  if (!key.empty() && std::none_of(names.begin(), names.end(), same)) names.push_back(name);
}

void sort_name(Source& source, const std::string& name, const SiteNames& site) {
  const NameKind kind = site.matches(name) ? NameKind::kGroup : kind_of_name(name);
  if (kind == NameKind::kPerson) add_new(source.people, name);
  if (kind == NameKind::kWord) add_new(source.words, name);
  if (kind == NameKind::kGroup) add_new(source.groups, name);
}

template <class Texts>
void add_source(std::vector<Source>& sources, Origin origin, float confidence, const Texts& texts,
                const SiteNames& site) {
  Source source{origin, confidence, {}, {}, {}};
  for (const auto& text : texts)
    for (const auto& name : split_byline(text)) sort_name(source, name, site);
  sources.push_back(std::move(source));
}

/// Visible bylines of one class repeat in other places of a page (cards, boxes): the first that
/// names someone counts.
std::vector<std::string> first_useful(const std::vector<std::string>& lines,
                                      const SiteNames& site) {
  for (const auto& line : lines)
    for (const auto& name : split_byline(line))
      if (kind_of_name(name) == NameKind::kPerson && !site.matches(name)) return {line};
  return {};
}

std::vector<Source> sources_of(const html::Tree& tree, const Declarations& declared,
                               const SiteNames& site, html::NodeId headline) {
  const Bylines bylines = find_bylines(tree, headline);
  std::vector<Source> sources;
  const auto declare = [&](Origin origin, float confidence,
                           std::initializer_list<std::string_view> names) {
    add_source(sources, origin, confidence, declared.values(origin, names), site);
  };
  declare(Origin::kJsonLd, .95F, {"author", "author:organization"});
  declare(Origin::kMeta, .8F,
          {"parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
           "article:author_name", "citation_author"});
  declare(Origin::kMeta, .7F, {"author"});
  add_source(sources, Origin::kByline, .65F, bylines.rel_author, site);
  add_source(sources, Origin::kByline, .6F, first_useful(bylines.by_class, site), site);
  add_source(sources, Origin::kVisibleText, .55F, first_useful(bylines.by_words, site), site);
  declare(Origin::kMicrodata, .5F, {"author", "creator"});
  declare(Origin::kOpenGraph, .5F,
          {"article:author", "og:article:author", "og:author", "book:author"});
  declare(Origin::kJsonLd, .4F, {"creator", "page:author", "page:author:organization"});
  add_source(sources, Origin::kByline, .3F, bylines.by_class, site);
  return sources;
}

void note(const std::vector<Source>& sources, std::vector<Candidate>& evidence) {
  for (const auto& source : sources)
    for (const auto* names : {&source.people, &source.words, &source.groups})
      for (const auto& name : *names)
        evidence.push_back({Fact::kAuthor, source.origin, name, source.confidence});
}

}  // namespace

std::vector<std::string> choose_authors(const html::Tree& tree, const Declarations& declared,
                                        const SiteNames& site, html::NodeId headline,
                                        std::vector<Candidate>& evidence) {
  const auto sources = sources_of(tree, declared, site, headline);
  note(sources, evidence);
  for (const auto member : {&Source::people, &Source::words, &Source::groups})
    for (const auto& source : sources)
      if (!(source.*member).empty()) return source.*member;
  return {};
}

}  // namespace backissue
