// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_LANGUAGE_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_LANGUAGE_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/evidence.h"
#include "indexer/html/tree.h"

namespace backissue {

/// The language tags that the page declares for its article, as written, the most trusted first.
/// The text has the last word: see detect_language(). `evidence` may be null.
std::vector<std::string> declared_languages(const html::Tree& tree, const Declarations& declared,
                                            Evidence* evidence);

/// `language` (ISO 639) with the country whose way of writing dates the page follows, where one of
/// the `declared` tags is of that language and names one, or the site's domain does: "en-GB",
/// "en-au".
std::string with_region(const std::string& language, std::string_view site,
                        std::span<const std::string> declared);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_LANGUAGE_H_
