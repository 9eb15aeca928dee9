// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_STATE_TEXT_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_STATE_TEXT_H_

#include <string>
#include <string_view>

#include "indexer/html/tree.h"

namespace backissue {

/// The text of an article that a page's scripts lay out from JSON of their own: the prose of the
/// object that also holds the title, paragraphs separated by "\n\n". Empty where no such object
/// has enough of it. For pages that show no text; linear in the JSON, of which 4 MB are read.
std::string text_in_state(const html::Tree& tree, std::string_view title);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_STATE_TEXT_H_
