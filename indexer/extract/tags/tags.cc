// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/tags.h"

#include <algorithm>
#include <iterator>

#include "common/text.h"
#include "indexer/extract/tags/keyword_list.h"
#include "indexer/extract/tags/tag_links.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxTags = 60;
constexpr std::size_t kMaxKeywords = 500;  // looked at in one source
constexpr std::size_t kMaxCodePoints = 100;
constexpr std::size_t kEnoughText = 1000;  // bytes of text that a story's tags would show in
constexpr float kSameLinksWeight = .1F;    // kinds of links are often the very same links
constexpr float kAgreementWeight = .3F;    // .2 to .5 are equally good

struct Source {
  Origin origin;
  float confidence;
  std::vector<std::string> tags = {};
  std::vector<std::string> keys = {};  // sorted
  bool is_link = false;
  bool names_site = false;  // lists that hold the site's name are the same on every page of it
};

std::string_view without_marks(std::string_view tag) {
  while (!tag.empty() && std::string_view("#,;. ").find(tag.front()) != std::string_view::npos)
    tag.remove_prefix(1);
  while (!tag.empty() && std::string_view(",; ").find(tag.back()) != std::string_view::npos)
    tag.remove_suffix(1);
  return tag;
}

/// Names of paths and fields of some system, and of what one does with an article.
bool is_machine_word(std::string_view tag) {
  return tag.front() == '/' || tag.find("://") != std::string_view::npos ||
         tag.find('_') != std::string_view::npos || tag.find('=') != std::string_view::npos;
}

void add_tag(Source& source, std::string_view raw, const SiteNames& site,
             std::string_view title_key) {
  const std::string tag(without_marks(raw));
  std::string key = text_key(tag);
  // The headline is no tag, unless it is a name that may be one.
  if (key == title_key && std::count(key.begin(), key.end(), ' ') > 2) return;
  if (key.empty() || count_code_points(tag) > kMaxCodePoints || source.tags.size() >= kMaxTags)
    return;
  if (is_machine_word(tag)) return;
  if (site.matches(tag)) {
    source.names_site = true;
    return;
  }
  const auto place = std::lower_bound(source.keys.begin(), source.keys.end(), key);
  if (place != source.keys.end() && *place == key) return;
  source.keys.insert(place, std::move(key));
  source.tags.push_back(tag);
}

/// Agreement of two sources: harmonic mean of the shares of common tags, 0 to 1.
float agreement(const Source& a, const Source& b) {
  std::vector<std::string_view> common;
  std::set_intersection(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                        std::back_inserter(common));
  return 2.F * static_cast<float>(common.size()) /
         static_cast<float>(a.keys.size() + b.keys.size());
}

/// Share of the tags that the article's text has as they stand.
float share_in_text(const Source& source, const std::string& text_key_of_page) {
  const auto in_text = [&](const std::string& key) {
    return text_key_of_page.find(key) != std::string::npos;
  };
  const auto found = std::count_if(source.keys.begin(), source.keys.end(), in_text);
  return static_cast<float>(found) / static_cast<float>(source.keys.size());
}

/// What a source is worth on this page. Its kind says what it is worth on most pages; sources that
/// agree confirm each other; a lone tag beside longer lists is often just the section; a list that
/// names the site or has nothing to do with the text is the same on every page.
float worth(const Source& source, const std::vector<Source>& sources, const std::string& text,
            std::string_view section) {
  float worth = source.confidence;
  for (const auto& other : sources)
    if (&other != &source)
      worth += (source.is_link && other.is_link ? kSameLinksWeight : kAgreementWeight) *
               agreement(source, other);
  if (source.keys.size() == 1 && sources.size() > 1) worth -= .2F;
  if (source.keys.size() == 1 && source.keys.front() == text_key(section)) worth -= .4F;
  if (source.names_site) worth -= .25F;
  if (text.size() > kEnoughText && share_in_text(source, text) < .1F && source.keys.size() > 2)
    worth -= .3F;
  return worth;
}

class Sources {
 public:
  Sources(const Declarations& declared, const SiteNames& site, std::string_view title)
      : declared_(declared), site_(site), title_key_(text_key(title)) {}

  void declare(Origin origin, float confidence, bool lists,
               std::initializer_list<std::string_view> names) {
    std::vector<std::string> keywords;
    for (const auto value : declared_.values(origin, names)) {
      if (keywords.size() > kMaxKeywords) break;
      if (!lists) {
        keywords.emplace_back(value);
        continue;
      }
      for (auto& keyword : split_keywords(value)) keywords.push_back(std::move(keyword));
    }
    take(origin, confidence, clean_keywords(keywords));
  }

  void take(Origin origin, float confidence, const std::vector<std::string>& tags) {
    Source source{origin, confidence};
    source.is_link =
        origin == Origin::kRelLink || origin == Origin::kVisibleText || origin == Origin::kUrl;
    for (const auto& tag : tags) add_tag(source, tag, site_, title_key_);
    if (!source.tags.empty()) all.push_back(std::move(source));
  }

  std::vector<Source> all;

 private:
  const Declarations& declared_;
  const SiteNames& site_;
  const std::string title_key_;
};

std::vector<Source> sources_of(const html::Tree& tree, const Declarations& declared,
                               const SiteNames& site, const TagHints& hints) {
  const TagLinks links = find_tag_links(tree, hints.headline);
  Sources sources(declared, site, hints.title);
  sources.declare(Origin::kMeta, .9F, true, {"news_keywords"});
  sources.declare(Origin::kJsonLd, .88F, false, {"keywords"});
  sources.declare(Origin::kJsonLd, .86F, true, {"keywordlist"});
  sources.declare(Origin::kOpenGraph, .84F, true, {"article:tag", "og:article:tag"});
  sources.take(Origin::kRelLink, .82F, links.by_rel);
  sources.declare(Origin::kMeta, .8F, true, {"parsely-tags"});
  sources.declare(Origin::kMeta, .78F, true, {"dc.subject", "dcterms.subject"});
  sources.declare(Origin::kMeta, .6F, true, {"keywords"});
  sources.declare(Origin::kMicrodata, .55F, false, {"about"});
  sources.take(Origin::kVisibleText, .5F, links.by_class);
  sources.take(Origin::kUrl, .45F, links.by_address);
  sources.declare(Origin::kMeta, .4F, true, {"sailthru.tags"});
  sources.declare(Origin::kJsonLd, .35F, false, {"about", "mentions"});
  sources.declare(Origin::kMicrodata, .3F, true, {"keywords"});
  return std::move(sources.all);
}

}  // namespace

std::vector<std::string> choose_tags(const html::Tree& tree, const Declarations& declared,
                                     const SiteNames& site, const TagHints& hints,
                                     std::vector<Candidate>& evidence) {
  const auto sources = sources_of(tree, declared, site, hints);
  const std::string text = text_key(hints.title) + ' ' + text_key(hints.body);
  const Source* best = nullptr;
  float best_worth = 0.F;
  for (const auto& source : sources) {
    for (const auto& tag : source.tags)
      evidence.push_back({Fact::kTag, source.origin, tag, source.confidence});
    const float own = worth(source, sources, text, hints.section);
    if (!best || own > best_worth) best = &source, best_worth = own;
  }
  return best ? best->tags : std::vector<std::string>();
}

}  // namespace backissue
