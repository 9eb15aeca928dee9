// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/title.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text.h"
#include "indexer/extract/text_key.h"
#include "indexer/extract/visible.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxCodePoints = 500;
constexpr std::size_t kMaxHeadings = 30;

// A bare hyphen or colon inside words is none; wide bars need no spaces.
constexpr std::array<std::string_view, 20> kSeparators = {
    " | ", " - ", " – ",  " — ", " · ", " • ", " » ", " « ", " :: ", " : ",
    " / ", "｜",  " ｜ ", "|",   " — ", " ― ", " > ", " < ", " ~ ",  ": "};

struct Cut {
  std::size_t begin;  // of the separator
  std::size_t end;
};

/// Separators of the title in order.
std::vector<Cut> cuts_of(std::string_view title) {
  std::vector<Cut> cuts;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t longest = 0;
    for (const auto separator : kSeparators)
      if (title.substr(at).starts_with(separator)) longest = std::max(longest, separator.size());
    if (longest > 0 && at > 0) cuts.push_back({at, at + longest});
    at += std::max<std::size_t>(longest, 1);
  }
  return cuts;
}

bool is_one_of(std::string_view text, const std::vector<std::string>& others) {
  const std::string key = text_key(text);
  return std::any_of(others.begin(), others.end(),
                     [&](const std::string& other) { return text_key(other) == key; });
}

struct TitleCandidate {
  Origin origin;
  std::string text;
  float weight;
  NodeId node = html::kNoNode;
  std::string key = {};
  float score = 0.F;
};

using TitleCandidates = std::vector<TitleCandidate>;

void add(TitleCandidates& candidates, Origin origin, std::string_view text, float weight,
         NodeId node = html::kNoNode) {
  std::string clean = head_code_points(clean_line(text), kMaxCodePoints);
  if (!text_key(clean).empty()) candidates.push_back({origin, std::move(clean), weight, node});
}

void add_declared(const Declarations& declared, TitleCandidates& candidates) {
  const auto take = [&](Origin origin, std::initializer_list<std::string_view> names,
                        float weight) {
    for (const auto value : declared.values(origin, names)) {
      add(candidates, origin, value, weight);
      return;
    }
  };
  take(Origin::kJsonLd, {"headline"}, 1.F);
  take(Origin::kOpenGraph, {"og:title"}, .8F);
  take(Origin::kMeta, {"twitter:title", "twitter:text:title"}, .5F);
  take(Origin::kMeta,
       {"dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title", "headline"}, .5F);
  take(Origin::kMicrodata, {"headline"}, .7F);
  take(Origin::kJsonLd, {"name", "page:headline", "page:name"}, .4F);
}

void add_headings(const html::Tree& tree, const SiteNames& site, TitleCandidates& candidates) {
  std::size_t seen = 0;
  for (NodeId id = 0; id < tree.size() && seen < kMaxHeadings; ++id) {
    if (tree[id].tag != Tag::kH1) continue;
    ++seen;
    if (is_aside(tree, id)) continue;
    const std::string text = short_text(tree, id);
    if (!site.matches(text)) add(candidates, Origin::kHeading, text, seen == 1 ? 1.F : .6F, id);
  }
}

void add_title_element(const html::Tree& tree, TitleCandidates& candidates) {
  const NodeId id = tree.find(Tag::kTitle);
  if (id != html::kNoNode) add(candidates, Origin::kTitleElement, short_text(tree, id), .5F);
}

void strip_all(TitleCandidates& candidates, const SiteNames& site) {
  std::vector<std::string> texts;
  for (const auto& candidate : candidates) texts.push_back(candidate.text);
  for (auto& candidate : candidates) {
    candidate.text = without_site(candidate.text, site, texts);
    candidate.key = text_key(candidate.text);
  }
}

void score_all(TitleCandidates& candidates) {
  for (auto& candidate : candidates) {
    candidate.score = candidate.weight;
    for (const auto& other : candidates)
      if (&other != &candidate && other.key == candidate.key) candidate.score += other.weight;
  }
}

}  // namespace

std::string without_site(std::string_view title, const SiteNames& site,
                         const std::vector<std::string>& others) {
  for (int round = 0; round < 4; ++round) {
    const auto cuts = cuts_of(title);
    std::optional<std::string_view> rest;
    for (const auto& cut : cuts) {
      const auto head = trim(title.substr(0, cut.begin));
      const auto tail = trim(title.substr(cut.end));
      if (site.matches(tail) || is_one_of(head, others)) rest = head;
      if (!rest && (site.matches(head) || is_one_of(tail, others))) rest = tail;
      if (rest) break;
    }
    if (!rest || text_key(*rest).empty()) break;
    title = *rest;
  }
  return std::string(title);
}

Headline choose_title(const html::Tree& tree, const Declarations& declared, const SiteNames& site,
                      std::vector<Candidate>& evidence) {
  TitleCandidates candidates;
  add_headings(tree, site, candidates);
  add_declared(declared, candidates);
  add_title_element(tree, candidates);
  strip_all(candidates, site);
  score_all(candidates);
  const TitleCandidate* best = nullptr;
  Headline headline;
  for (const auto& candidate : candidates) {
    evidence.push_back({Fact::kTitle, candidate.origin, candidate.text, candidate.score / 6});
    if (!best || candidate.score > best->score) best = &candidate;
  }
  if (!best) return headline;
  headline.text = best->text;
  for (const auto& candidate : candidates)
    if (candidate.key == best->key && headline.node == html::kNoNode)
      headline.node = candidate.node;
  return headline;
}

}  // namespace backissue
