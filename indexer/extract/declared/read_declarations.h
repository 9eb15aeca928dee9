// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_READ_DECLARATIONS_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_READ_DECLARATIONS_H_

#include <string_view>

#include "indexer/extract/declared/declarations.h"
#include "indexer/html/tree.h"

namespace backissue {

/// `page_url` tells the page's own article from others it describes; may be empty.
Declarations read_declarations(const html::Tree& tree, std::string_view page_url);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_READ_DECLARATIONS_H_
