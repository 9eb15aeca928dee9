// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_BODY_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_BODY_H_

#include <optional>
#include <string>

#include "common/reason.h"
#include "indexer/html/tree.h"

namespace backissue {

/// The text that was found, and where.
struct Body {
  std::string text;  ///< paragraphs separated by "\n\n"; empty when none was found
  html::NodeId container = html::kNoNode;  ///< the smallest element around most of it
  html::NodeId first = html::kNoNode;      ///< where its first paragraph starts
  html::NodeId last = html::kNoNode;       ///< where its last paragraph starts
  bool hidden = false;                     ///< no reader sees the text; only scripts hold it
  std::optional<Reason> refused;           ///< what the page is instead of an article
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_BODY_H_
