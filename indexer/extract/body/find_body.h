// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_FIND_BODY_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_FIND_BODY_H_

#include "indexer/extract/body/body.h"
#include "indexer/extract/body/body_hints.h"
#include "indexer/html/tree.h"

namespace backissue {

/// The text of the page, or why it has none. Thread-safe.
Body find_body(const html::Tree& tree, const BodyHints& hints);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_FIND_BODY_H_
