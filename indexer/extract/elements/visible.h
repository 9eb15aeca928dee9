// SPDX-License-Identifier: GPL-3.0-or-later
/// Small questions to the tree that several facts ask.
#ifndef BACKISSUE_INDEXER_EXTRACT_ELEMENTS_VISIBLE_H_
#define BACKISSUE_INDEXER_EXTRACT_ELEMENTS_VISIBLE_H_

#include <string>

#include "indexer/html/tree.h"

namespace backissue {

/// text_of() for elements that should hold a few words: empty when they hold more than 400 nodes or
/// 4000 bytes, so that asking nested elements one after the other stays cheap.
std::string short_text(const html::Tree& tree, html::NodeId id);

/// True inside nav, footer, aside, form, or an element that is hidden.
bool is_aside(const html::Tree& tree, html::NodeId id);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_ELEMENTS_VISIBLE_H_
