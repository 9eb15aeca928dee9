// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/summary.h"

#include "common/text.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {

std::string choose_summary(const Declarations& declared, std::string_view title,
                           std::vector<Candidate>& evidence) {
  constexpr std::size_t kMaxCodePoints = 1000;
  const std::string title_key = text_key(title);
  const Candidate* best = nullptr;
  std::vector<Candidate> candidates;
  const auto take = [&](Origin origin, std::initializer_list<std::string_view> names,
                        float confidence) {
    const auto value = declared.first(origin, names);
    if (!value.empty() && text_key(value) != title_key)
      candidates.push_back(
          {Fact::kSummary, origin, head_code_points(value, kMaxCodePoints), confidence});
  };
  take(Origin::kOpenGraph, {"og:description"}, .9F);
  take(Origin::kJsonLd, {"description", "abstract"}, .85F);
  take(Origin::kMeta,
       {"description", "dc.description", "dcterms.description", "sailthru.description"}, .8F);
  take(Origin::kMeta, {"twitter:description"}, .6F);
  take(Origin::kMicrodata, {"description"}, .4F);
  take(Origin::kJsonLd, {"page:description"}, .3F);
  for (const auto& candidate : candidates)
    if (!best || candidate.confidence > best->confidence) best = &candidate;
  evidence.insert(evidence.end(), candidates.begin(), candidates.end());
  return best ? best->value : std::string();
}

}  // namespace backissue
