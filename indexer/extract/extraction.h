// SPDX-License-Identifier: GPL-3.0-or-later
/// What goes into the reading of a page and what comes out of it.
#ifndef BACKISSUE_INDEXER_EXTRACT_EXTRACTION_H_
#define BACKISSUE_INDEXER_EXTRACT_EXTRACTION_H_

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/date.h"
#include "common/reason.h"

namespace backissue {

/// What is known of the page before its content is looked at; no path and no database.
struct PageContext {
  std::string url;                 ///< empty if unknown
  std::optional<Timestamp> saved;  ///< what "today" and "2 hours ago" count from
  /// The page itself, where text that only its scripts hold may be looked for. Not kept.
  std::string_view markup = {};
};

struct Extraction {
  /// Set when the page holds no article; the article's fields are then a best effort.
  std::optional<Reason> refused;
  Article article;  ///< all fields but path, member, form, charset and words
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_EXTRACTION_H_
