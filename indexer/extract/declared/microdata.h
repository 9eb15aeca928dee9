// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_MICRODATA_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_MICRODATA_H_

#include "indexer/extract/declared/declarations.h"
#include "indexer/html/tree.h"

namespace backissue {

/// Adds microdata (itemprop) and RDFa (property, outside of <meta>) as Origin::kMicrodata, by their
/// property without its prefix: "headline", "author", "datepublished", … A person or organisation
/// counts by its name. Properties inside an item of a list, of comments or of a product offer are
/// not the page's own and left out.
void read_microdata(const html::Tree& tree, Declarations& out);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_MICRODATA_H_
