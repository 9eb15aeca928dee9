// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_BODY_HINTS_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_BODY_HINTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// What the page's declarations say about its text: witnesses, not replacements.
struct BodyHints {
  std::string title;
  std::string declared_body;  ///< JSON-LD articleBody, often cut or stale; empty if none
  std::string summary;        ///< description
  std::vector<std::string> authors;
  bool says_article = false;     ///< JSON-LD or og:type names the page an article
  std::string_view markup = {};  ///< the page itself, for text that only its scripts hold
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_BODY_HINTS_H_
