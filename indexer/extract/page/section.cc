// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/section.h"

#include <algorithm>
#include <vector>

#include "common/text.h"
#include "indexer/extract/declared/stated_as.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/text/likeness.h"
#include "indexer/extract/text/text_key.h"
#include "indexer/extract/text/urls.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxCodePoints = 60;

/// First of "News, Sport" and last of "Home > News": lists and trails stand in one value at times.
std::string_view one_section(std::string_view value) {
  for (const std::string_view step : {" > ", " » ", " / ", "/"})
    if (const auto at = value.rfind(step); at != std::string_view::npos)
      value = trim(value.substr(at + step.size()));
  return trim(value.substr(0, value.find_first_of(",;|")));
}

bool is_section(std::string_view text, const SiteNames& site, std::string_view title) {
  const std::string key = text_key(text);
  constexpr std::string_view kHomes[] = {
      "home",     "homepage", "startseite", "start",    "inicio",   "accueil",
      "portada",  "forside",  "главная",    "ホーム",   "首页",     "首頁",
      "الرئيسية", "index",    "article",    "articles", "artikel",  "zurück",
      "back",     "retour",   "volver",     "voltar",   "indietro", "übersicht"};
  if (key.empty() || key == text_key(title) || count_code_points(text) > kMaxCodePoints)
    return false;
  if (std::find(std::begin(kHomes), std::end(kHomes), key) != std::end(kHomes)) return false;
  return text.find("://") == std::string_view::npos && !site.matches(text);
}

/// The last step of a trail is often the page: its headline, or a shorter title of it.
bool is_page_itself(std::string_view crumb, std::string_view title) {
  constexpr float kAlike = .6F;
  return std::count(crumb.begin(), crumb.end(), ' ') > 1 && likeness(crumb, title) > kAlike;
}

/// The links of the first box whose class says that it is a trail.
std::vector<std::string> shown_trail(const html::Tree& tree) {
  constexpr html::NodeId kMaxNodes = 200;
  std::vector<std::string> steps;
  for (html::NodeId id = 0; id < tree.size() && steps.empty(); ++id) {
    const bool box = tree[id].tag != html::Tag::kText && tree[id].end - id <= kMaxNodes &&
                     ascii_icontains(tree.attribute(id, "class"), "breadcrumb");
    for (html::NodeId at = id; box && at < tree[id].end; ++at)
      if (tree[at].tag == html::Tag::kA) steps.push_back(short_text(tree, at));
  }
  return steps;
}

/// Steps that name a kind of page, a language or a date are not sections.
bool is_section_step(std::string_view step) {
  constexpr std::string_view kKinds[] = {
      "article", "articles", "artikel",  "story",       "stories", "post", "posts",   "page",
      "content", "archive",  "archives", "archiv",      "blog",    "html", "amp",     "web",
      "id",      "node",     "index",    "nachrichten", "news",    "tag",  "category"};
  if (step.size() < 3 || step.size() > 30 || step.find('.') != std::string_view::npos) return false;
  if (std::find(std::begin(kKinds), std::end(kKinds), step) != std::end(kKinds)) return false;
  if (std::count(step.begin(), step.end(), '-') > 2) return false;  // a headline
  return step.find_first_of("0123456789%=_") == std::string_view::npos;
}

std::string section_in_url(std::string_view url) {
  const auto steps = split(path_of(url), '/');
  for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
    const std::string step = ascii_lower(steps[i]);
    if (is_section_step(step)) return step_words(step);
  }
  return {};
}

/// "economy" is "Economy" where the page's menu says so.
std::string as_shown(const html::Tree& tree, std::string name) {
  const std::string key = text_key(name);
  for (html::NodeId id = 0; !key.empty() && id < tree.size(); ++id) {
    if (tree[id].tag != html::Tag::kText || tree[id].text.size() > 4 * name.size()) continue;
    std::string shown = clean_line(tree[id].text);
    if (shown != name && text_key(shown) == key && tree.closest(id, html::Tag::kA) != html::kNoNode)
      return shown;
  }
  return name;
}

const StatedAs kSections[] = {
    {Origin::kOpenGraph, {"article:section", "og:article:section", "og:section"}, .9F},
    {Origin::kJsonLd, {"articlesection"}, .85F},
    {Origin::kMeta,
     {"parsely-section", "section", "article:section", "category", "subject", "dc.type.section"},
     .6F},
    {Origin::kMicrodata, {"articlesection", "genre"}, .55F},
};
const StatedAs kTrails[] = {
    {Origin::kJsonLd, {"breadcrumb"}, .5F},
    {Origin::kMicrodata, {"breadcrumb"}, .5F},
};
constexpr float kShownTrail = .4F;  // looked for only where nothing above is
const StatedAs kGenre = {Origin::kJsonLd, {"genre"}, .3F};
constexpr float kAddressStep = .2F;

std::vector<Candidate> candidates_of(const Inquiry& page, std::string_view url,
                                     std::string_view title) {
  std::vector<Candidate> candidates;
  const auto take = [&](Origin origin, std::string_view value, float confidence) {
    const auto section = one_section(value);
    if (is_section(section, page.site, title))
      candidates.push_back({Fact::kSection, origin, std::string(section), confidence});
  };
  for (const auto& [origin, names, confidence] : kSections)
    take(origin, page.declared.first(origin, names), confidence);
  for (const auto& [origin, names, confidence] : kTrails)
    for (const auto crumb : page.declared.values(origin, names))
      if (!is_page_itself(crumb, title)) take(origin, crumb, confidence);
  if (candidates.empty())
    for (const auto& step : shown_trail(page.tree))
      if (!is_page_itself(step, title)) take(Origin::kVisibleText, step, kShownTrail);
  take(kGenre.origin, page.declared.first(kGenre.origin, kGenre.names), kGenre.confidence);
  take(Origin::kUrl, as_shown(page.tree, section_in_url(url)), kAddressStep);
  return candidates;
}

}  // namespace

std::string choose_section(const Inquiry& page, std::string_view url, std::string_view title) {
  const auto candidates = candidates_of(page, url, title);
  const Candidate* best = nullptr;
  // Of equal ones the last: a trail goes from the general to the special.
  for (const auto& candidate : candidates)
    if (!best || candidate.confidence >= best->confidence) best = &candidate;
  if (page.evidence) page.evidence->add(candidates, best);
  return best ? best->value : std::string();
}

}  // namespace backissue
