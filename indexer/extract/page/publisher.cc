// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/publisher.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>
#include <vector>

#include "common/text.h"
#include "indexer/extract/declared/stated_as.h"
#include "indexer/extract/page/host_fit.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

/// What another vocabulary with the same name adds.
constexpr float kAgreement = .04F;

/// "daily-post" is the Daily Post: an address has no spaces. "e-post" keeps its hyphen.
std::string hyphens_as_spaces(std::string_view name) {
  std::string written(name);
  const auto parts = split(name, '-');
  const auto is_word = [](std::string_view part) { return part.size() > 3; };
  if (ascii_lower(name) != name || !std::all_of(parts.begin(), parts.end(), is_word))
    return written;
  for (std::size_t i = 0; i + 1 < written.size(); ++i) {
    if (written[i] != '-') continue;
    written[i] = ' ';
    if (written[i + 1] >= 'a' && written[i + 1] <= 'z')
      written[i + 1] = static_cast<char>(written[i + 1] - 'a' + 'A');
  }
  return written;
}

std::string with_capital(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

/// "dailyPost" and "DailyPost", neither "Dailypost" nor "DP": whoever wrote it meant every letter.
bool has_inner_capital(std::string_view name) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return name.size() > 1 && std::any_of(name.begin() + 1, name.end(), is_capital) &&
         std::any_of(name.begin(), name.end(), is_small);
}

/// A country's domain is an address, not a name: "dailypost.uk" is the Dailypost. ".com" and ".org"
/// often belong to it.
std::string as_written(std::string_view name) {
  const auto dot = name.rfind('.');
  if (!is_host_name(name) || name.size() - dot != 3 || has_inner_capital(name.substr(0, dot)))
    return std::string(name);
  auto stem = name.substr(0, dot);
  if (stem.starts_with("www.")) stem.remove_prefix(4);
  if (stem.ends_with(".co") || stem.ends_with(".com")) stem = stem.substr(0, stem.rfind('.'));
  if (stem.size() < 3 || stem.find('.') != std::string_view::npos) return std::string(name);
  std::string written = hyphens_as_spaces(stem);
  return ascii_lower(stem) == stem ? with_capital(std::move(written)) : written;
}

/// "Tageszeitung Mast", "Báo Mast", "Mast newspaper" at mast.example: the name, and what it is.
/// "Magazine" and "Gazette" are mostly parts of a name.
std::string_view without_kind(std::string_view name, const std::vector<std::string>& hosts) {
  constexpr std::string_view kKinds[] = {"Tageszeitung ", "Newspaper ", "Diario ", "Periódico ",
                                         "Báo ",          "Harian ",    "Koran ",  "Газета ",
                                         "جريدة ",        "صحيفة ",     "روزنامه "};
  constexpr std::string_view kKindsBehind[] = {" newspaper", " Newspaper", " gazetesi",
                                               " Gazetesi"};
  const auto spelled = [&](std::string_view rest) {
    return std::find(hosts.begin(), hosts.end(), compact_key(rest)) != hosts.end();
  };
  for (const auto kind : kKinds)
    if (name.starts_with(kind) && spelled(name.substr(kind.size())))
      return name.substr(kind.size());
  for (const auto kind : kKindsBehind)
    if (name.ends_with(kind) && spelled(name.substr(0, name.size() - kind.size())))
      return name.substr(0, name.size() - kind.size());
  return name;
}

/// "Headline - Section | Daily Post": the last part, when the headline is at the beginning.
std::string_view behind_headline(std::string_view title, std::string_view headline) {
  if (headline.empty() || !title.starts_with(headline)) return {};
  auto rest = title.substr(headline.size());
  std::size_t begin = std::string_view::npos;
  for (const std::string_view mark : {"| ", "- ", "– ", "— ", "· ", "» ", ":: ", "_", "｜"})
    if (const auto at = rest.rfind(mark);
        at != std::string_view::npos &&
        (begin == std::string_view::npos || at + mark.size() > begin))
      begin = at + mark.size();
  if (begin == std::string_view::npos) return {};
  const auto tail = trim(rest.substr(begin));
  // "Headline - Page 34": a place in a thread, not a name.
  const auto space = tail.rfind(' ');
  const bool number =
      tail.find_first_not_of("0123456789", space == std::string_view::npos ? 0 : space + 1) ==
      std::string_view::npos;
  return number ? std::string_view() : tail;
}

/// Several kinds of places that say the same are right more often than one. Places of one
/// vocabulary are written by one hand and count once.
void add_agreement(std::vector<Candidate>& candidates) {
  std::vector<std::string> keys;
  for (const auto& candidate : candidates) keys.push_back(compact_key(candidate.value));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::uint32_t others = 0;
    for (std::size_t j = 0; j < keys.size(); ++j)
      if (keys[i] == keys[j] && candidates[i].origin != candidates[j].origin)
        others |= 1U << static_cast<unsigned>(candidates[j].origin);
    candidates[i].confidence += kAgreement * static_cast<float>(std::popcount(others));
  }
}

/// "mast" at mast.example: the address once more, in small letters.
bool is_label(std::string_view name, std::string_view site) {
  const auto labels = split(site, '.');
  return ascii_lower(name) == name && std::find(labels.begin(), labels.end(), name) != labels.end();
}

/// "MP" at morning-post.example: initials that an address of several words spells out.
std::string spelled_out(std::string_view name, std::string_view site) {
  constexpr std::size_t kLongest = 5;
  const std::string initials = ascii_lower(name);
  if (name.size() < 2 || name.size() > kLongest || initials == name) return {};
  for (const auto label : split(site, '.')) {
    const std::string written = hyphens_as_spaces(label);
    if (written == label || label[0] != initials[0]) continue;
    std::size_t matched = 0;
    for (const char c : label)
      if (matched < initials.size() && c == initials[matched]) ++matched;
    if (matched < initials.size()) continue;
    return with_capital(written);
  }
  return {};
}

/// The same name as the page writes it elsewhere, with capitals: "The Mast" or "Mast.com" for
/// "mast".
const Candidate& better_spelling(const Candidate& best, const std::vector<Candidate>& candidates) {
  const auto key_of = [](std::string_view name) {
    return compact_key(
        without_article(is_host_name(name) ? name.substr(0, name.rfind('.')) : name));
  };
  const std::string key = key_of(best.value);
  const Candidate* better = nullptr;
  for (const auto& candidate : candidates)
    if (ascii_lower(candidate.value) != candidate.value && key_of(candidate.value) == key &&
        (!better || candidate.confidence > better->confidence))
      better = &candidate;
  return better ? *better : best;
}

// What a place is worth before the host has its say, see host_fit().
const StatedAs kPublishers[] = {
    {Origin::kOpenGraph, {"og:site_name"}, .6F},
    {Origin::kJsonLd, {"publisher:organization", "publisher"}, .55F},
    {Origin::kJsonLd, {"website:name", "page:publisher:organization"}, .45F},
    {Origin::kMicrodata, {"publisher"}, .35F},
    {Origin::kMeta, {"application-name", "apple-mobile-web-app-title"}, .3F},
    {Origin::kMeta, {"dc.publisher", "dcterms.publisher", "publisher"}, .25F},
};
const StatedAs kFirstCrumb = {Origin::kJsonLd, {"breadcrumb"}, .3F};
const StatedAs kFeed = {Origin::kRelLink, {"feed:title"}, .1F};
constexpr float kTitleEnd = .35F;

std::vector<Candidate> candidates_of(const Declarations& declared, const PublisherHints& hints) {
  std::vector<Candidate> candidates;
  const auto hosts = host_keys(hints.site);
  // Templates put the headline wherever a name is asked for.
  const std::string window = text_key(hints.title_element);
  const std::string shared = text_key(declared.first(Origin::kOpenGraph, {"og:title"}));
  const auto is_headline = [&](std::string_view value) {
    const std::string key = text_key(value);
    return key == text_key(hints.headline) || (key == shared && window.starts_with(key));
  };
  const auto fits = [&](std::string_view value) {
    return host_fit(value, value, hints.site) > 0.F;
  };
  const auto add = [&](Origin origin, std::string_view value, float confidence) {
    if (!is_site_name(value) || (is_headline(value) && !fits(value))) return;
    const std::string name = as_written(without_kind(without_motto(value), hosts));
    candidates.push_back(
        {Fact::kPublisher, origin, name, confidence + host_fit(name, value, hints.site)});
  };
  for (const auto& [origin, names, confidence] : kPublishers)
    add(origin, declared.first(origin, names), confidence);
  // A trail of links begins at the site: at "Home", or at its name.
  if (const auto home = declared.first(kFirstCrumb.origin, kFirstCrumb.names);
      is_site_name(home) && fits(home))
    add(kFirstCrumb.origin, home, kFirstCrumb.confidence);
  add(kFeed.origin, feed_name(declared.first(kFeed.origin, kFeed.names), hints.site),
      kFeed.confidence);
  add(Origin::kTitleElement, behind_headline(hints.title_element, hints.headline), kTitleEnd);
  add_agreement(candidates);
  return candidates;
}

}  // namespace

std::string choose_publisher(const Declarations& declared, const PublisherHints& hints,
                             Evidence* evidence) {
  const auto candidates = candidates_of(declared, hints);
  const auto best = std::max_element(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.confidence < b.confidence; });
  if (best == candidates.end()) return {};
  const bool label = is_label(best->value, hints.site);
  const Candidate& taken = label ? better_spelling(*best, candidates) : *best;
  if (evidence) evidence->add(candidates, &taken);
  if (label) return taken.value;
  const std::string spelled = spelled_out(taken.value, hints.site);
  return spelled.empty() ? taken.value : spelled;
}

}  // namespace backissue
