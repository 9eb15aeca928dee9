// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/publisher.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>

#include "common/text.h"
#include "indexer/extract/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxCodePoints = 100;
/// What another vocabulary with the same name adds.
constexpr float kAgreement = .04F;

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

/// "Daily Post - news, sport and weather" is the name with a motto behind it, "Daily Post
/// (dailypost.example)" with its address.
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

/// "dailypost.example.uk": no space, and a domain at its end.
bool is_host_name(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.find(' ') != std::string_view::npos)
    return false;
  const auto domain = name.substr(dot + 1);
  return domain.size() >= 2 && domain.size() <= 6 &&
         domain.find_first_of("0123456789") == std::string_view::npos;
}

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

/// "The Daily Post" is at dailypost.example.
std::string_view without_article(std::string_view name) {
  for (const std::string_view article :
       {"The ", "Der ", "Die ", "Das ", "Le ", "La ", "El ", "Il ", "O "})
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
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

/// "Mast Media Ltd." and "Mast AG" are companies, which own papers.
bool is_company(std::string_view name) {
  constexpr std::string_view kForms[] = {
      "gmbh", "kg",   "ag",          "ug",  "ltd", "limited", "inc", "llc",      "llp",
      "plc",  "corp", "corporation", "bv",  "nv",  "sa",      "sas", "sarl",     "srl",
      "spa",  "sl",   "slu",         "oy",  "oyj", "ab",      "aps", "as",       "sro",
      "doo",  "kft",  "zrt",         "ооо", "ао",  "зао",     "pvt", "株式会社", "有限公司"};
  const auto space = name.rfind(' ');
  if (space == std::string_view::npos) return false;
  const std::string last = compact_key(name.substr(space + 1));
  return std::find(std::begin(kForms), std::end(kForms), last) != std::end(kForms);
}

/// Names that the host spells are the site's; a section's or a company's name is less so, and one
/// that is written like an address less than one written like a name.
float fit(std::string_view name, std::string_view raw, std::string_view site) {
  const std::string key = compact_key(name);
  float fit = 0.F;
  for (const auto& host : host_keys(site)) {
    if (host == compact_key(site)) continue;  // as an address
    if (host == key || host == compact_key(without_article(name))) fit = std::max(fit, .4F);
    if (key.size() >= 3 &&
        (host.find(key) != std::string::npos || key.find(host) != std::string::npos))
      fit = std::max(fit, .1F);
  }
  if (is_host_name(raw)) fit += -.25F;
  // "Deutsche Welle (dw.com)": somebody took care to name both.
  if (raw.ends_with(')') && compact_key(raw).ends_with(compact_key(site))) fit += .3F;
  if (ascii_lower(raw) == raw && !raw.empty() && raw[0] >= 'a' && raw[0] <= 'z') fit -= .1F;
  if (is_company(raw)) fit -= .2F;
  return fit;
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

/// "Daily Post » Feed", "Daily Post RSS Feed": the site's name, without the words for a feed. A
/// feed's title of many words, none of which the host spells, says what is in it.
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
  const bool spelled = fit(name, name, site) > 0.F;
  return std::count(name.begin(), name.end(), ' ') < 3 || spelled ? std::string(name)
                                                                  : std::string();
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
const Candidate* better_spelling(const Candidate& best, const std::vector<Candidate>& candidates) {
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
  return better ? better : &best;
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
  // A section has a feed as well: only one that the host, where it is known, spells is the site's.
  if (const auto feed = feed_name(declared.first(Origin::kRelLink, {"feed:title"}), site);
      site.empty() || fit(feed, feed, site) > 0.F)
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

std::string choose_publisher(const Declarations& declared, std::string_view title_element,
                             std::string_view headline, std::string_view site,
                             std::vector<Candidate>& evidence) {
  std::vector<Candidate> candidates;
  const auto hosts = host_keys(site);
  // Templates put the headline wherever a name is asked for.
  const std::string window = text_key(title_element);
  const std::string shared = text_key(declared.first(Origin::kOpenGraph, {"og:title"}));
  const auto is_headline = [&](std::string_view value) {
    const std::string key = text_key(value);
    return key == text_key(headline) || (key == shared && window.starts_with(key));
  };
  const auto add = [&](Origin origin, std::string_view value, float confidence) {
    if (!is_name(value) || (is_headline(value) && fit(value, value, site) <= 0.F)) return;
    const std::string name = as_written(without_kind(without_motto(value), hosts));
    candidates.push_back({Fact::kPublisher, origin, name, confidence + fit(name, value, site)});
  };
  const auto take = [&](Origin origin, std::initializer_list<std::string_view> names,
                        float confidence) {
    add(origin, declared.first(origin, names), confidence);
  };
  take(Origin::kOpenGraph, {"og:site_name"}, .6F);
  take(Origin::kJsonLd, {"publisher:organization", "publisher"}, .55F);
  take(Origin::kJsonLd, {"website:name", "page:publisher:organization"}, .45F);
  take(Origin::kMicrodata, {"publisher"}, .35F);
  take(Origin::kMeta, {"application-name", "apple-mobile-web-app-title"}, .3F);
  take(Origin::kMeta, {"dc.publisher", "dcterms.publisher", "publisher"}, .25F);
  // A trail of links begins at the site: at "Home", or at its name.
  if (const auto home = declared.first(Origin::kJsonLd, {"breadcrumb"});
      is_name(home) && fit(home, home, site) > 0.F)
    add(Origin::kJsonLd, home, .3F);
  add(Origin::kRelLink, feed_name(declared.first(Origin::kRelLink, {"feed:title"}), site), .1F);
  add(Origin::kTitleElement, behind_headline(title_element, headline), .35F);
  add_agreement(candidates);
  evidence.insert(evidence.end(), candidates.begin(), candidates.end());
  const auto best = std::max_element(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.confidence < b.confidence; });
  if (best == candidates.end()) return {};
  if (is_label(best->value, site)) return better_spelling(*best, candidates)->value;
  const std::string spelled = spelled_out(best->value, site);
  return spelled.empty() ? best->value : spelled;
}

std::string publisher_in_byline(const std::vector<Candidate>& evidence) {
  const auto named = std::find_if(evidence.begin(), evidence.end(), [](const Candidate& candidate) {
    return candidate.fact == Fact::kPublisher && candidate.origin == Origin::kByline;
  });
  return named == evidence.end() ? std::string() : named->value;
}

}  // namespace backissue
