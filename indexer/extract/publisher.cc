// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/publisher.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxCodePoints = 100;

/// Labels of the host that may spell the name, and the host whole: "news.dailypost.example" ->
/// "dailypost", …
std::vector<std::string> host_keys(std::string_view site) {
  std::vector<std::string> keys;
  const auto labels = split(site, '.');
  for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
    const std::string key = compact_key(labels[i]);
    if (key.size() >= 3) keys.push_back(key);
  }
  keys.push_back(compact_key(site));
  return keys;
}

bool is_name(std::string_view text) {
  return !text.empty() && text.find("://") == std::string_view::npos && !text.starts_with('@') &&
         count_code_points(text) <= kMaxCodePoints;
}

/// "Daily Post - news, sport and weather" is the name with a motto behind it.
std::string_view without_motto(std::string_view name) {
  for (const std::string_view cut : {" | ", " - ", " – ", " — ", " :: ", " • ", " · "})
    if (const auto at = name.find(cut); at != std::string_view::npos && at > 1)
      name = name.substr(0, at);
  return name;
}

}  // namespace

SiteNames::SiteNames(const Declarations& declared, std::string_view site)
    : hosts_(host_keys(site)) {
  const auto take = [&](std::string_view name) {
    if (!is_name(name)) return;
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
  keys_.erase(std::remove(keys_.begin(), keys_.end(), std::string()), keys_.end());
}

bool SiteNames::matches(std::string_view text) const {
  const std::string key = compact_key(text);
  if (key.empty()) return false;
  const auto is_key = [&](const std::string& name) { return name == key; };
  return std::any_of(keys_.begin(), keys_.end(), is_key) ||
         std::any_of(hosts_.begin(), hosts_.end(), is_key);
}

std::string choose_publisher(const Declarations& declared, std::string_view title_element,
                             std::string_view site, std::vector<Candidate>& evidence) {
  std::vector<Candidate> candidates;
  const auto take = [&](Origin origin, std::initializer_list<std::string_view> names,
                        float confidence) {
    const auto value = declared.first(origin, names);
    if (is_name(value))
      candidates.push_back(
          {Fact::kPublisher, origin, std::string(without_motto(value)), confidence});
  };
  take(Origin::kOpenGraph, {"og:site_name"}, .9F);
  take(Origin::kJsonLd, {"publisher:organization", "publisher"}, .8F);
  take(Origin::kJsonLd, {"website:name", "page:publisher:organization"}, .6F);
  take(Origin::kMicrodata, {"publisher"}, .5F);
  take(Origin::kMeta, {"application-name", "apple-mobile-web-app-title"}, .4F);
  take(Origin::kMeta, {"dc.publisher", "dcterms.publisher", "publisher"}, .3F);
  (void)title_element;
  (void)site;
  evidence.insert(evidence.end(), candidates.begin(), candidates.end());
  const auto best = std::max_element(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.confidence < b.confidence; });
  return best == candidates.end() ? std::string() : best->value;
}

}  // namespace backissue
