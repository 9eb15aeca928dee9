// SPDX-License-Identifier: GPL-3.0-or-later
/// Markup into a tree, within limits. The parser is the only one here that knows gumbo.
#ifndef BACKISSUE_INDEXER_HTML_PARSE_H_
#define BACKISSUE_INDEXER_HTML_PARSE_H_

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/reason.h"
#include "indexer/html/tree.h"

namespace backissue::html {

struct ParseLimits {
  std::size_t max_bytes =
      16 << 20;  ///< of markup, after scripts, styles and data: URIs are dropped
  std::size_t max_memory = 256 << 20;        ///< the parser's own
  std::chrono::milliseconds deadline{1000};  ///< of this thread's work
  std::chrono::milliseconds more_per_megabyte{
      250};  ///< markup allows this much beyond the deadline
};

/// A tree, or why there is none (kTooLarge, kTooDeep, kTooSlow). Never recurses by depth. `utf8`
/// need not outlive the tree. Thread-safe.
struct Parsed {
  std::optional<Tree> tree;
  Reason reason = Reason::kTooLarge;  ///< meaningful without a tree only
};
Parsed parse(std::string_view utf8, const ParseLimits& limits);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_PARSE_H_
