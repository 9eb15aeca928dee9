// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_JSON_LD_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_JSON_LD_H_

#include <string_view>

#include "indexer/extract/declared/declarations.h"
#include "indexer/html/tree.h"

namespace backissue {

/// Adds what the page's JSON-LD (schema.org) says: of the page's own article first, then of other
/// objects with the same headline, then of the WebPage, WebSite and breadcrumbs. Names as in
/// declarations.h. Broken JSON is mended, wrong types are passed over, "@id" references are
/// followed within the page.
void read_json_ld(const html::Tree& tree, std::string_view page_url, Declarations& out);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_JSON_LD_H_
