// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_BODY_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_BODY_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/reason.h"
#include "indexer/html/tree.h"

namespace backissue {

/// What the page's declarations say about its text: witnesses, not replacements.
struct BodyHints {
  std::string title;
  std::string declared_body;  ///< JSON-LD articleBody, often cut or stale; empty if none
  std::string summary;        ///< description
  std::vector<std::string> authors;
  std::string language;          ///< primary subtag, may be empty
  bool says_article = false;     ///< JSON-LD or og:type names the page an article
  std::string_view markup = {};  ///< the page itself, for text that only its scripts hold
};

struct Body {
  std::string text;  ///< paragraphs separated by "\n\n"; empty when none was found
  html::NodeId container = html::kNoNode;  ///< the smallest element around most of it
  html::NodeId first = html::kNoNode;      ///< where its first paragraph starts
  html::NodeId last = html::kNoNode;       ///< where its last paragraph starts
  bool hidden = false;                     ///< no reader sees the text; only scripts hold it
  std::optional<Reason> refused;           ///< what the page is instead of an article
};

Body find_body(const html::Tree& tree, const BodyHints& hints);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_BODY_H_
