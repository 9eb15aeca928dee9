// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/page_language.h"

#include <algorithm>
#include <array>

#include "common/text.h"

#include "common/analysis/language.h"

namespace backissue {

std::string declared_language(const html::Tree& tree, const Declarations& declared,
                              std::vector<Candidate>& evidence) {
  std::vector<Candidate> candidates;
  const auto take = [&](Origin origin, std::string_view tag, float confidence) {
    if (!primary_language(tag).empty())
      candidates.push_back({Fact::kLanguage, origin, std::string(tag), confidence});
  };
  if (tree.size() > 0) {
    take(Origin::kMeta, tree.attribute(0, "lang"), .9F);
    take(Origin::kMeta, tree.attribute(0, "xml:lang"), .85F);
  }
  take(Origin::kJsonLd, declared.first(Origin::kJsonLd, {"inlanguage", "page:inlanguage"}), .8F);
  take(Origin::kOpenGraph, declared.first(Origin::kOpenGraph, {"og:locale"}), .6F);
  take(Origin::kMeta,
       declared.first(Origin::kMeta,
                      {"content-language", "dc.language", "dcterms.language", "language", "lang"}),
       .5F);
  evidence.insert(evidence.end(), candidates.begin(), candidates.end());
  return candidates.empty() ? std::string() : candidates.front().value;
}

std::string with_region(const std::string& language, std::string_view site,
                        std::span<const Candidate> evidence) {
  for (const Candidate& candidate : evidence)
    if (candidate.fact == Fact::kLanguage && candidate.value.size() == language.size() + 3 &&
        ascii_iequals(primary_language(candidate.value), language))
      return candidate.value;
  // Domains of two letters are countries', but for those that are sold to all the world.
  constexpr std::array<std::string_view, 8> kSold = {"ai", "cc", "co", "fm",
                                                     "io", "me", "tv", "ly"};
  const std::string_view top = site.substr(std::min(site.size(), site.rfind('.') + 1));
  if (top.size() != 2 || std::find(kSold.begin(), kSold.end(), top) != kSold.end()) return language;
  return language + '-' + std::string(top);
}

}  // namespace backissue
