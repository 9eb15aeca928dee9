// SPDX-License-Identifier: GPL-3.0-or-later
/// Markup into a tree, within limits. Its source is the only one that knows gumbo.
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
  /// Of markup, after scripts, styles and data: URIs are dropped.
  std::size_t max_bytes = 16 << 20;
  /// The parser's own.
  std::size_t max_memory = 256 << 20;
  /// Of this thread's work.
  std::chrono::milliseconds deadline{1000};
  /// A megabyte of markup allows this much beyond the deadline.
  std::chrono::milliseconds more_per_megabyte{250};
};

/// A tree, or why there is none: kTooLarge, kTooDeep or kTooSlow.
struct Parsed {
  std::optional<Tree> tree;
  Reason reason = Reason::kTooLarge;  ///< meaningful without a tree only
};

/// Never recurses by depth and never fails on markup, however broken. `utf8` need not outlive the
/// tree. Thread-safe.
Parsed parse(std::string_view utf8, const ParseLimits& limits);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_PARSE_H_
