// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/summary.h"

#include <vector>

#include "common/text.h"
#include "indexer/extract/declared/stated_as.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

const StatedAs kDescriptions[] = {
    {Origin::kOpenGraph, {"og:description"}, .9F},
    {Origin::kJsonLd, {"description", "abstract"}, .85F},
    {Origin::kMeta,
     {"description", "dc.description", "dcterms.description", "sailthru.description"},
     .8F},
    {Origin::kMeta, {"twitter:description"}, .6F},
    {Origin::kMicrodata, {"description"}, .4F},
    {Origin::kJsonLd, {"page:description"}, .3F},
};

}  // namespace

std::string choose_summary(const Declarations& declared, std::string_view title,
                           Evidence* evidence) {
  constexpr std::size_t kMaxCodePoints = 1000;
  const std::string title_key = text_key(title);
  std::vector<Candidate> candidates;
  for (const auto& [origin, names, confidence] : kDescriptions) {
    const auto value = declared.first(origin, names);
    if (!value.empty() && text_key(value) != title_key)
      candidates.push_back(
          {Fact::kSummary, origin, head_code_points(value, kMaxCodePoints), confidence});
  }
  // The rows go from the best to the worst.
  const Candidate* best = candidates.empty() ? nullptr : candidates.data();
  if (evidence) evidence->add(candidates, best);
  return best ? best->value : std::string();
}

}  // namespace backissue
