// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_LANGUAGE_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_LANGUAGE_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/candidate.h"
#include "indexer/html/tree.h"

namespace backissue {

/// The language tag the page declares for its article, as written; empty if none. The text has the
/// last word: see detect_language().
std::string declared_language(const html::Tree& tree, const Declarations& declared,
                              std::vector<Candidate>& evidence);

/// `language` (ISO 639) with the country whose way of writing dates the page follows, where a
/// declaration of that language or the site's domain names one: "en-GB", "en-au".
std::string with_region(const std::string& language, std::string_view site,
                        std::span<const Candidate> evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_LANGUAGE_H_
