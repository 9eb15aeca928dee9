// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline/title.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/headline/headings.h"
#include "indexer/extract/headline/site_suffix.h"
#include "indexer/extract/text/likeness.h"
#include "indexer/extract/text/soft_hyphens.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxCodePoints = 500;
constexpr float kAlike = .35F;  // of two titles of one story: see likeness()

/// A title by who wrote it and for whom. Empty texts are absent.
struct Titles {
  std::string heading;     // on the page, for its readers
  std::string structured;  // JSON-LD or microdata headline, by the newsroom's system
  std::string social;      // og:title, for sharing
  std::string element;     // <title>, for search engines and tabs
  std::string other;       // metas that repeat one of these
  NodeId node = html::kNoNode;
  bool has_headings = false;  // of the first rank, about whatever
};

std::string clean_title(std::string_view text) {
  std::string clean = without_soft_hyphens(head_code_points(clean_line(text), kMaxCodePoints));
  return text_key(clean).empty() ? std::string() : clean;
}

std::string_view first_of(std::initializer_list<std::string_view> values) {
  for (const auto value : values)
    if (!text_key(value).empty()) return value;
  return {};
}

Titles declared_titles(const html::Tree& tree, const Declarations& declared) {
  Titles titles;
  titles.structured = clean_title(first_of({declared.first(Origin::kJsonLd, {"headline"}),
                                            declared.first(Origin::kMicrodata, {"headline"}),
                                            declared.first(Origin::kJsonLd, {"name"})}));
  titles.social = clean_title(first_of(
      {declared.first(Origin::kOpenGraph, {"og:title"}),
       declared.first(Origin::kMeta, {"twitter:title", "twitter:text:title", "og:title"})}));
  titles.other =
      clean_title(declared.first(Origin::kMeta, {"parsely-title", "sailthru.title", "dc.title",
                                                 "dcterms.title", "headline", "title"}));
  if (const NodeId id = tree.find(Tag::kTitle); id != html::kNoNode)
    titles.element = clean_title(short_text(tree, id));
  return titles;
}

template <class Change>
void each_title(Titles& titles, Change change) {
  for (auto* title :
       {&titles.heading, &titles.structured, &titles.social, &titles.element, &titles.other})
    if (!title->empty()) change(*title);
}

void strip_site(Titles& titles, const SiteNames& site) {
  std::vector<std::string> all;
  each_title(titles, [&](std::string& title) { all.push_back(title); });
  each_title(titles, [&](std::string& title) { title = without_site(title, site, all); });
}

float likeness_to_declared(const std::string& text, const Titles& titles) {
  float best = 0.F;
  for (const auto* title : {&titles.structured, &titles.social, &titles.element, &titles.other})
    best = std::max(best, likeness(text, *title));
  return best;
}

/// The heading that the declared titles are about; site names, section names and "Menu" are
/// headings as well.
void add_heading(const html::Tree& tree, const SiteNames& site, Titles& titles) {
  constexpr float kSame = .98F;  // a declared title has the kicker as well
  const auto headings = first_rank_headings(tree);
  titles.has_headings = !headings.empty();
  const bool alone = titles.structured.empty() && titles.social.empty() && titles.element.empty();
  float best = alone ? -1.F : kAlike;
  for (const auto& heading : headings) {
    if (site.matches(heading.text)) continue;
    const float like = likeness_to_declared(heading.text, titles);
    if (like <= best) continue;
    best = like;
    titles.heading = clean_title(like < kSame ? without_kicker(tree, heading) : heading.text);
    titles.node = heading.node;
  }
}

bool same(const std::string& a, const std::string& b) {
  return !a.empty() && text_key(a) == text_key(b);
}

/// What two declared titles agree on, where the heading begins with it and goes on within a word: a
/// link to the front page, say, that is set into the heading.
const std::string* glued_beginning(const std::string& heading, const Titles& titles) {
  const std::string key = text_key(heading);
  for (const auto* title : {&titles.structured, &titles.social}) {
    const std::string part = text_key(*title);
    const bool glued = !part.empty() && key.starts_with(part) && key.size() > part.size() &&
                       key[part.size()] != ' ';
    if (glued && (same(*title, titles.element) || same(titles.structured, titles.social)))
      return title;
  }
  return nullptr;
}

/// The part of a heading that another title is, where the rest is a kicker before it or a second
/// line behind it. What a colon joins belongs together.
const std::string& refined(const std::string& heading, const Titles& titles) {
  if (const auto* glued = glued_beginning(heading, titles)) return *glued;
  const std::string key = text_key(heading);
  for (const auto* title : {&titles.structured, &titles.social, &titles.element}) {
    const std::string part = text_key(*title);
    if (part.size() >= key.size() || part.size() * 3 <= key.size()) continue;
    const auto before = trim(std::string_view(heading).substr(
        0, heading.size() - std::min(heading.size(), title->size())));
    if (key.ends_with(' ' + part) && !before.ends_with(':')) return *title;
    if (title == &titles.structured && key.starts_with(part + ' ')) return *title;
  }
  return heading;
}

/// A social title that <title> does not repeat was written by hand for readers, while <title> and
/// often its equals have what was written for search engines or changed later: right on 12 news
/// pages of 15 where they differ. One that has little in common with the heading is a section's
/// name or another story's.
bool is_better(const std::string& social, const Titles& titles) {
  if (social.empty() || same(social, titles.element)) return false;
  const bool alone = !same(social, titles.structured);
  const bool repeated =
      same(titles.heading, titles.element) || (alone && same(titles.heading, titles.structured));
  const bool cut_off = text_key(titles.heading).starts_with(text_key(social));
  return repeated && !cut_off && likeness(social, titles.heading) >= kAlike;
}

const std::string& pick(const Titles& titles) {
  if (!titles.heading.empty())
    return is_better(titles.social, titles) ? titles.social : refined(titles.heading, titles);
  if (!titles.structured.empty()) {
    // A page that shows other headings is a ticker, say: then the newsroom's own name for it holds.
    const bool machine = !titles.has_headings && same(titles.structured, titles.element) &&
                         !same(titles.social, titles.element);
    return machine && likeness(titles.social, titles.structured) >= kAlike ? titles.social
                                                                           : titles.structured;
  }
  if (!titles.social.empty()) return titles.social;
  return titles.element.empty() ? titles.other : titles.element;
}

/// `taken` is one of the titles.
void note(const Titles& titles, const std::string& taken, Evidence& evidence) {
  const auto add = [&](Origin origin, const std::string& title, float confidence) {
    if (!title.empty()) evidence.add({Fact::kTitle, origin, title, confidence}, &title == &taken);
  };
  // In the order of trust where nothing else tells; pick() does not go by these.
  add(Origin::kHeading, titles.heading, .9F);
  add(Origin::kJsonLd, titles.structured, .8F);
  add(Origin::kOpenGraph, titles.social, .7F);
  add(Origin::kTitleElement, titles.element, .5F);
  add(Origin::kMeta, titles.other, .4F);
}

}  // namespace

Headline choose_title(const Inquiry& page) {
  Titles titles = declared_titles(page.tree, page.declared);
  strip_site(titles, page.site);
  add_heading(page.tree, page.site, titles);
  strip_site(titles, page.site);
  const std::string& title = pick(titles);
  if (page.evidence) note(titles, title, *page.evidence);
  return {title, titles.node};
}

}  // namespace backissue
