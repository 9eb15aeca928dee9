// SPDX-License-Identifier: GPL-3.0-or-later
/// When an HTML page's article was published and last changed.
#ifndef BACKISSUE_INDEXER_EXTRACT_PUBLISHED_PUBLISHED_H_
#define BACKISSUE_INDEXER_EXTRACT_PUBLISHED_PUBLISHED_H_

#include <optional>
#include <span>
#include <string>

#include "common/date.h"
#include "indexer/extract/evidence/candidate.h"
#include "indexer/extract/evidence/evidence.h"
#include "indexer/extract/published/date_hints.h"
#include "indexer/html/tree.h"

namespace backissue {

struct ChosenDates {
  std::optional<Timestamp> published;
  std::string published_from;  ///< name_of() the origin, empty without a date
  std::optional<Timestamp> modified;
};

/// Looks at the candidates of Fact::kPublished and Fact::kModified in `declared` (JSON-LD,
/// OpenGraph, metas, microdata; values as written, the confidence saying how surely the name means
/// that fact: 1 for datePublished, about .5 for a bare "date"), and at what the page shows: time
/// elements, lines by the headline, its address. `evidence` may be null.
ChosenDates choose_dates(const html::Tree& tree, std::span<const Candidate> declared,
                         const DateHints& hints, Evidence* evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PUBLISHED_PUBLISHED_H_
