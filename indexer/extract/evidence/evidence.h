// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_EVIDENCE_EVIDENCE_H_
#define BACKISSUE_INDEXER_EXTRACT_EVIDENCE_EVIDENCE_H_

#include <array>
#include <span>
#include <vector>

#include "indexer/extract/evidence/candidate.h"

namespace backissue {

/// Provenance: for each fact what a page says about it, in the order in which it was met, and which
/// of it was taken. For whoever asks why a field is what it is; in a run nobody does, so whoever
/// chooses a fact gets null in its place and copies nothing. One page and one thread.
class Evidence {
 public:
  void add(Candidate candidate, bool taken = false);
  /// `taken` points at one of them, or is null.
  void add(std::span<const Candidate> candidates, const Candidate* taken);

  /// What was weighed for that fact. More than one is taken where a fact has several values.
  std::span<const Candidate> of(Fact fact) const;

 private:
  std::array<std::vector<Candidate>, kFacts> by_fact_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_EVIDENCE_EVIDENCE_H_
