// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_REFERENCES_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_REFERENCES_H_

#include <string>
#include <string_view>

namespace backissue {

/// Text that was escaped for HTML once more than its place asked for, as JSON-LD strings and meta
/// values often are: character references (numeric, Latin-1 names and the usual punctuation)
/// resolved once, inline tags such as <em> taken out. What is neither a reference nor a tag stays
/// as written. Linear in the text.
std::string unescape_html(std::string_view utf8);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_REFERENCES_H_
