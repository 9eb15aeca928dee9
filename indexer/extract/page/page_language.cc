// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/page_language.h"

#include <algorithm>
#include <iterator>

#include "common/analysis/language_tag.h"
#include "common/text.h"
#include "indexer/extract/declared/stated_as.h"

namespace backissue {

namespace {

struct RootAttribute {
  std::string_view name;
  float confidence;
};

constexpr RootAttribute kRootAttributes[] = {{"lang", .9F}, {"xml:lang", .85F}};

const StatedAs kLanguages[] = {
    {Origin::kJsonLd, {"inlanguage", "page:inlanguage"}, .8F},
    {Origin::kOpenGraph, {"og:locale"}, .6F},
    {Origin::kMeta,
     {"content-language", "dc.language", "dcterms.language", "language", "lang"},
     .5F},
};

// Domains of two letters are countries', but for those that are sold to all the world.
constexpr std::string_view kSoldDomains[] = {"ai", "cc", "co", "fm", "io", "me", "tv", "ly"};

}  // namespace

std::vector<std::string> declared_languages(const html::Tree& tree, const Declarations& declared,
                                            Evidence* evidence) {
  std::vector<std::string> tags;
  const auto take = [&](Origin origin, std::string_view tag, float confidence) {
    if (primary_language(tag).empty()) return;
    tags.emplace_back(tag);
    if (evidence) evidence->add({Fact::kLanguage, origin, tags.back(), confidence});
  };
  for (const auto& [name, confidence] : kRootAttributes)
    if (tree.size() > 0) take(Origin::kMeta, tree.attribute(0, name), confidence);
  for (const auto& [origin, names, confidence] : kLanguages)
    take(origin, declared.first(origin, names), confidence);
  return tags;
}

std::string with_region(const std::string& language, std::string_view site,
                        std::span<const std::string> declared) {
  for (const std::string& tag : declared)
    if (tag.size() == language.size() + 3 && ascii_iequals(primary_language(tag), language))
      return tag;
  const std::string_view top = site.substr(std::min(site.size(), site.rfind('.') + 1));
  const bool sold =
      std::find(std::begin(kSoldDomains), std::end(kSoldDomains), top) != std::end(kSoldDomains);
  return top.size() != 2 || sold ? language : language + '-' + std::string(top);
}

}  // namespace backissue
