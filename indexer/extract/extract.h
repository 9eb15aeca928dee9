// SPDX-License-Identifier: GPL-3.0-or-later
/// From a page to its article. Every field collects candidates with their origin, and one rule a
/// field picks.
#ifndef BACKISSUE_INDEXER_EXTRACT_EXTRACT_H_
#define BACKISSUE_INDEXER_EXTRACT_EXTRACT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/date.h"
#include "common/reason.h"
#include "indexer/extract/candidate.h"
#include "indexer/extract/declared/declarations.h"
#include "indexer/html/tree.h"

namespace backissue {

/// What is known of the page before its content is looked at; no path and no database.
struct PageContext {
  std::string url;                 ///< empty if unknown
  std::optional<Timestamp> saved;  ///< what "today" and "2 hours ago" count from
  std::string_view markup = {};    ///< the page itself, where text that only its scripts hold may be looked for
};

struct Extraction {
  std::optional<Reason>
      refused;  ///< set when the page holds no article; the article's fields are then a best effort
  Article article;                  ///< all fields but path, member, form, charset and words
  std::vector<Candidate> evidence;  ///< what every field was chosen from, for --inspect
};

Extraction extract_html(const html::Tree& tree, const PageContext& context);
/// The same with what the page says about itself already read, all of it or a part.
Extraction extract_html(const html::Tree& tree, const Declarations& declared,
                        const PageContext& context);
/// A page saved as plain text: menus, tickers and lists are all just lines.
Extraction extract_text(std::string_view utf8, const PageContext& context);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_EXTRACT_H_
