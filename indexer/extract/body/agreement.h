// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_AGREEMENT_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_AGREEMENT_H_

#include <cstdint>
#include <vector>

#include "indexer/extract/body/body_hints.h"
#include "indexer/extract/body/word_counts.h"

namespace backissue {

/// How far a block agrees with what the page declares, 0 to 1 each.
struct Agreement {
  float in_title = 0;     ///< share of the block's words that the title has
  float of_title = 0;     ///< share of the title's words that the block has
  float in_declared = 0;  ///< share of its runs of three words that the declared body has
  float in_summary = 0;
  bool names_author = false;
};

/// The declarations, hashed once for all blocks (see word_hashes()).
class Witnesses {
 public:
  explicit Witnesses(const BodyHints& hints);
  Agreement agreement_of(const std::vector<std::uint64_t>& words) const;

 private:
  WordCounts title_;
  WordCounts declared_;  // runs of words
  WordCounts summary_;   // runs of words
  std::vector<std::vector<std::uint64_t>> authors_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_AGREEMENT_H_
