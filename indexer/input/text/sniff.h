// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_TEXT_SNIFF_H_
#define BACKISSUE_INDEXER_INPUT_TEXT_SNIFF_H_

#include <string_view>

namespace backissue {

/// By well-known beginnings and the share of control characters; never true for text of a byte
/// encoding.
bool looks_binary(std::string_view bytes);
/// True where the text starts as a page does: a doctype or <html>, after comments and an XML
/// declaration. A look anywhere would also find the pages inside archives, feeds and data.
bool looks_like_html(std::string_view utf8);
/// Nothing but ASCII white space.
bool is_blank(std::string_view bytes);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_TEXT_SNIFF_H_
