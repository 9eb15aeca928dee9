// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_HTML_READ_ATTRIBUTES_H_
#define BACKISSUE_INDEXER_HTML_READ_ATTRIBUTES_H_

#include <string_view>

namespace backissue::html {

/// True for the attributes that extraction may read; the tree has no others. Two thirds of a news
/// page's markup are attributes, and most of those are for scripts and style sheets.
/// `name` in any case.
bool is_read_attribute(std::string_view name);

/// The same for one with this value as written: data- attributes are read where they can hold a
/// date or a short name.
bool is_read_attribute(std::string_view name, std::string_view value);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_READ_ATTRIBUTES_H_
