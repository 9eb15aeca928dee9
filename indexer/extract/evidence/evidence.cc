// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/evidence/evidence.h"

#include <utility>

namespace backissue {

void Evidence::add(Candidate candidate, bool taken) {
  candidate.taken = taken;
  by_fact_[static_cast<std::size_t>(candidate.fact)].push_back(std::move(candidate));
}

void Evidence::add(std::span<const Candidate> candidates, const Candidate* taken) {
  for (const Candidate& candidate : candidates) add(candidate, &candidate == taken);
}

std::span<const Candidate> Evidence::of(Fact fact) const {
  return by_fact_[static_cast<std::size_t>(fact)];
}

}  // namespace backissue
