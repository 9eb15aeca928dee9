// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/tags.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "common/text.h"
#include "indexer/extract/declared/stated_as.h"
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

// What takes from a source's worth: see worth().
constexpr float kLoneTag = .2F;
constexpr float kSectionAgain = .4F;
constexpr float kNamesSite = .25F;
constexpr float kForeignToText = .3F;

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
  // The headline is not a tag, unless it is a name that may be one.
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
  if (source.keys.size() == 1 && sources.size() > 1) worth -= kLoneTag;
  if (source.keys.size() == 1 && source.keys.front() == text_key(section)) worth -= kSectionAgain;
  if (source.names_site) worth -= kNamesSite;
  if (text.size() > kEnoughText && share_in_text(source, text) < .1F && source.keys.size() > 2)
    worth -= kForeignToText;
  return worth;
}

/// A row of the table of sources.
struct TagsStatedAs {
  StatedAs stated;
  bool lists;  // a value is a list of tags, not one
};

// Of equal worth the first wins; rows of links come between.
const TagsStatedAs kBeforeRelLinks[] = {
    {{Origin::kMeta, {"news_keywords"}, .9F}, true},
    {{Origin::kJsonLd, {"keywords"}, .88F}, false},
    {{Origin::kJsonLd, {"keywordlist"}, .86F}, true},
    {{Origin::kOpenGraph, {"article:tag", "og:article:tag"}, .84F}, true},
};
constexpr float kLinksByRel = .82F;
const TagsStatedAs kBeforeOtherLinks[] = {
    {{Origin::kMeta, {"parsely-tags"}, .8F}, true},
    {{Origin::kMeta, {"dc.subject", "dcterms.subject"}, .78F}, true},
    {{Origin::kMeta, {"keywords"}, .6F}, true},
    {{Origin::kMicrodata, {"about"}, .55F}, false},
};
constexpr float kLinksByClass = .5F;
constexpr float kLinksByAddress = .45F;
const TagsStatedAs kAfterLinks[] = {
    {{Origin::kMeta, {"sailthru.tags"}, .4F}, true},
    {{Origin::kJsonLd, {"about", "mentions"}, .35F}, false},
    {{Origin::kMicrodata, {"keywords"}, .3F}, true},
};

class Sources {
 public:
  Sources(const Inquiry& page, std::string_view title)
      : declared_(page.declared), site_(page.site), title_key_(text_key(title)) {}

  void declare(std::span<const TagsStatedAs> rows) {
    for (const auto& [stated, lists] : rows)
      take(stated.origin, stated.confidence, clean_keywords(keywords_of(stated, lists)));
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
  std::vector<std::string> keywords_of(const StatedAs& stated, bool lists) const {
    std::vector<std::string> keywords;
    for (const auto value : declared_.values(stated.origin, stated.names)) {
      if (keywords.size() > kMaxKeywords) break;
      if (!lists) {
        keywords.emplace_back(value);
        continue;
      }
      for (auto& keyword : split_keywords(value)) keywords.push_back(std::move(keyword));
    }
    return keywords;
  }

  const Declarations& declared_;
  const SiteNames& site_;
  const std::string title_key_;
};

std::vector<Source> sources_of(const Inquiry& page, const TagHints& hints) {
  const TagLinks links = find_tag_links(page.tree, hints.headline);
  Sources sources(page, hints.title);
  sources.declare(kBeforeRelLinks);
  sources.take(Origin::kRelLink, kLinksByRel, links.by_rel);
  sources.declare(kBeforeOtherLinks);
  sources.take(Origin::kVisibleText, kLinksByClass, links.by_class);
  sources.take(Origin::kUrl, kLinksByAddress, links.by_address);
  sources.declare(kAfterLinks);
  return std::move(sources.all);
}

void note(const std::vector<Source>& sources, const Source* taken, Evidence& evidence) {
  for (const auto& source : sources)
    for (const auto& tag : source.tags)
      evidence.add({Fact::kTag, source.origin, tag, source.confidence}, &source == taken);
}

}  // namespace

std::vector<std::string> choose_tags(const Inquiry& page, const TagHints& hints) {
  const auto sources = sources_of(page, hints);
  const std::string text = text_key(hints.title) + ' ' + text_key(hints.body);
  const Source* best = nullptr;
  float best_worth = 0.F;
  for (const auto& source : sources) {
    const float own = worth(source, sources, text, hints.section);
    if (!best || own > best_worth) best = &source, best_worth = own;
  }
  if (page.evidence) note(sources, best, *page.evidence);
  return best ? best->tags : std::vector<std::string>();
}

}  // namespace backissue
