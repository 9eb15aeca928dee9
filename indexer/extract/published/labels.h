// SPDX-License-Identifier: GPL-3.0-or-later
/// Words beside a date that say what it is the date of, in many languages.
#ifndef BACKISSUE_INDEXER_EXTRACT_PUBLISHED_LABELS_H_
#define BACKISSUE_INDEXER_EXTRACT_PUBLISHED_LABELS_H_

#include <string_view>

namespace backissue {

bool says_published(std::string_view utf8);
bool says_modified(std::string_view utf8);
/// The words end in "until": what comes is when it ends.
bool says_until(std::string_view utf8);
/// One of these words stands in the text.
bool speaks_of_end(std::string_view utf8);
bool says_copyright(std::string_view utf8);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PUBLISHED_LABELS_H_
