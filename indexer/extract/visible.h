// SPDX-License-Identifier: GPL-3.0-or-later
/// Small questions to the tree that several facts ask.
#ifndef BACKISSUE_INDEXER_EXTRACT_VISIBLE_H_
#define BACKISSUE_INDEXER_EXTRACT_VISIBLE_H_

#include <initializer_list>
#include <string>
#include <string_view>

#include "indexer/html/tree.h"

namespace backissue {

/// text_of() for elements that should hold a few words: empty when they hold more than 400 nodes or
/// 4000 bytes, so that asking nested elements one after the other stays cheap.
std::string short_text(const html::Tree& tree, html::NodeId id);

/// Words of the class, id, itemprop, rel and data-testid attributes, in lower case, cut at
/// everything that is no letter and where camelCase begins a word, with a space at both ends: "
/// article byline author ".
std::string class_words(const html::Tree& tree, html::NodeId id);
/// True when one of the words stands in `words` (as class_words() writes them).
bool has_word(std::string_view words, std::initializer_list<std::string_view> any_of);
/// True when one of the words in `words` begins with one of the others.
bool has_prefix(std::string_view words, std::initializer_list<std::string_view> any_of);

/// True inside nav, footer, aside, form, or an element that is hidden.
bool is_aside(const html::Tree& tree, html::NodeId id);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_VISIBLE_H_
