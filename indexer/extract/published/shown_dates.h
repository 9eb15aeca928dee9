// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PUBLISHED_SHOWN_DATES_H_
#define BACKISSUE_INDEXER_EXTRACT_PUBLISHED_SHOWN_DATES_H_

#include <string>
#include <vector>

#include "common/date.h"
#include "indexer/extract/evidence/candidate.h"
#include "indexer/extract/published/date_hints.h"
#include "indexer/html/tree.h"

namespace backissue {

/// A date that readers of the page see, or that an element around it carries.
struct ShownDate {
  Timestamp moment;
  Origin origin = Origin::kVisibleText;
  bool modified = false;  ///< a word beside it says "updated"
  bool relative = false;
  bool aside = false;  ///< in a comment, teaser list, menu, footer or form
  bool above = false;  ///< over the headline, where papers put today's date
  int score = 0;       ///< how likely it is the article's own; see docs/extraction.md
  std::string text;    ///< as written
};

/// In page order. Dates of comments, teasers, menus and footers score low, those of sentences are
/// left out.
std::vector<ShownDate> shown_dates(const html::Tree& tree, const DateHints& hints);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PUBLISHED_SHOWN_DATES_H_
