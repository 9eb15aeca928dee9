// SPDX-License-Identifier: GPL-3.0-or-later
/// A page as the body finder sees it: blocks, what is known of each, and sums over elements. Built
/// once, then read only.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_VIEW_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_VIEW_H_

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/extract/body/agreement.h"
#include "indexer/extract/body/blocks.h"
#include "indexer/extract/body/body_hints.h"
#include "indexer/extract/body/kinds.h"
#include "indexer/extract/body/line.h"
#include "indexer/html/tree.h"

namespace backissue {

/// What stands above a block.
struct Path {
  /// Elements from the block's own up to the nearest of that kind; kFar if none.
  std::array<std::uint8_t, kKindCount> hops{};
  /// The same up to <article>, <main>, a list, a table, a quotation.
  std::uint8_t to_article = 0;
  std::uint8_t to_main = 0;
  std::uint8_t to_list = 0;
  std::uint8_t to_table = 0;
  std::uint8_t to_quote = 0;
  /// Up to the element that holds the headline too; 0 without a headline.
  std::uint8_t to_title = 0;
  bool in_other_article = false;      ///< inside an <article> that the headline is not in
  html::NodeId list = html::kNoNode;  ///< the nearest list or table
};
inline constexpr std::uint8_t kFar = 20;

struct BlockView {
  Block block;
  LineFacts line;
  Path path;
  std::vector<std::uint64_t> words;  ///< see word_hashes()
  Agreement agreement;
  float link_share = 0;       ///< of its characters
  float prose = 0;            ///< words that read as running text: its part in every sum below
  std::uint32_t repeats = 1;  ///< blocks of the page with this text
  std::uint32_t alike_beginnings = 1;  ///< blocks of the page with its first two words
  float common_share = 0;  ///< of its words, those among the most frequent of the page's prose
  html::Tag tag = html::Tag::kText;
};

/// Sums over the blocks below an element.
struct Mass {
  float words = 0;
  float link_words = 0;
  float prose = 0;
  std::uint32_t blocks = 0;
};

struct PageView {
  const html::Tree* tree = nullptr;
  std::vector<BlockView> blocks;
  std::vector<Kinds> kinds;  ///< by node
  std::vector<Mass> mass;    ///< by node
  std::size_t title = 0;     ///< the block that shows the headline; blocks.size() if none
};

PageView view_page(const html::Tree& tree, const BodyHints& hints);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_VIEW_H_
