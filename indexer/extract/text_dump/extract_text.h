// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_EXTRACT_TEXT_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_EXTRACT_TEXT_H_

#include <string_view>

#include "indexer/extract/evidence/evidence.h"
#include "indexer/extract/extraction.h"

namespace backissue {

/// A page saved as plain text: menus, tickers and lists are all just lines.
/// What was found goes to `evidence` too, where it is not null. Thread-safe.
Extraction extract_text(std::string_view utf8, const PageContext& context,
                        Evidence* evidence = nullptr);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_EXTRACT_TEXT_H_
