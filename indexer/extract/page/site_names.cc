// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/site_names.h"

#include <algorithm>
#include <iterator>

#include "common/text.h"
#include "indexer/extract/page/host_fit.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {

bool is_site_name(std::string_view text) {
  constexpr std::size_t kMaxCodePoints = 100;
  return !text.empty() && text.find("://") == std::string_view::npos && !text.starts_with('@') &&
         count_code_points(text) <= kMaxCodePoints;
}

std::string_view without_motto(std::string_view name) {
  if (const auto open = name.rfind(" (");
      open != std::string_view::npos && open > 2 && name.ends_with(')'))
    name = name.substr(0, open);
  for (const std::string_view cut :
       {" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", "｜", "："})
    if (const auto at = name.find(cut); at != std::string_view::npos && at > 1)
      name = name.substr(0, at);
  return name;
}

std::string feed_name(std::string_view title, std::string_view site) {
  constexpr std::string_view kWords[] = {"rss", "atom", "feed", "feeds", "rssfeed", "xml",
                                         "20",  "2",    "news", "blog",  "10"};
  auto name = without_motto(title);
  const auto is_feed_word = [&](std::string_view word) {
    const std::string key = compact_key(word);
    return key.empty() || std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords);
  };
  while (!name.empty()) {
    const auto space = name.rfind(' ');
    if (!is_feed_word(space == std::string_view::npos ? name : name.substr(space + 1))) break;
    name = space == std::string_view::npos ? std::string_view() : trim(name.substr(0, space));
  }
  if (name.empty()) return {};
  const bool spelled = host_fit(name, name, site) > 0.F;
  return std::count(name.begin(), name.end(), ' ') < 3 || spelled ? std::string(name)
                                                                  : std::string();
}

SiteNames::SiteNames(const Declarations& declared, std::string_view site)
    : hosts_(host_keys(site)) {
  const auto take = [&](std::string_view name) {
    if (!is_site_name(name)) return;
    for (const auto form : {name, without_motto(name)}) keys_.push_back(compact_key(form));
  };
  for (const auto name : declared.values(Origin::kOpenGraph, {"og:site_name", "article:publisher"}))
    take(name);
  for (const auto name : declared.values(
           Origin::kJsonLd, {"publisher", "publisher:organization", "page:publisher:organization",
                             "website:name", "organization:name"}))
    take(name);
  for (const auto name :
       declared.values(Origin::kMeta,
                       {"application-name", "apple-mobile-web-app-title", "publisher", "copyright",
                        "dc.publisher", "dcterms.publisher", "cre", "twitter:site"}))
    take(name.starts_with('@') ? name.substr(1) : name);
  for (const auto name : declared.values(Origin::kMicrodata, {"publisher"})) take(name);
  // A section has a feed as well: only one that the host, where it is known, spells is the site's.
  if (const auto feed = feed_name(declared.first(Origin::kRelLink, {"feed:title"}), site);
      site.empty() || host_fit(feed, feed, site) > 0.F)
    take(feed);
  keys_.erase(std::remove(keys_.begin(), keys_.end(), std::string()), keys_.end());
}

bool SiteNames::matches(std::string_view text) const {
  const std::string key = compact_key(text);
  if (key.empty()) return false;
  const auto is_key = [&](const std::string& name) { return name == key; };
  return std::any_of(keys_.begin(), keys_.end(), is_key) ||
         std::any_of(hosts_.begin(), hosts_.end(), is_key);
}

}  // namespace backissue
