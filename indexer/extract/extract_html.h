// SPDX-License-Identifier: GPL-3.0-or-later
/// From a page to its article. Every field collects candidates with their origin, and one rule a
/// field picks.
#ifndef BACKISSUE_INDEXER_EXTRACT_EXTRACT_HTML_H_
#define BACKISSUE_INDEXER_EXTRACT_EXTRACT_HTML_H_

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/evidence.h"
#include "indexer/extract/extraction.h"
#include "indexer/html/tree.h"

namespace backissue {

/// What the fields were chosen from goes to `evidence`, where it is not null. Thread-safe.
Extraction extract_html(const html::Tree& tree, const PageContext& context,
                        Evidence* evidence = nullptr);
/// The same with what the page says about itself already read, all of it or a part.
Extraction extract_html(const html::Tree& tree, const Declarations& declared,
                        const PageContext& context, Evidence* evidence = nullptr);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_EXTRACT_HTML_H_
