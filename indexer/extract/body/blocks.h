// SPDX-License-Identifier: GPL-3.0-or-later
/// A page's visible text as blocks: what a reader sees as one paragraph, heading, list item or
/// table cell.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_BLOCKS_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

struct Block {
  std::string text;                       ///< one clean line, never empty
  html::NodeId first = html::kNoNode;     ///< the text node that it starts with
  html::NodeId element = html::kNoNode;   ///< the nearest block element around it
  std::uint32_t characters = 0;           ///< code points other than white space
  std::uint32_t link_characters = 0;      ///< of those, inside links
  std::uint32_t emphasis_characters = 0;  ///< of those, in bold or italics
  std::uint32_t links = 0;                ///< links that begin in it or go through it
  bool after_break = false;  ///< parted from the block before it by a doubled <br> alone
};

/// Each costs its finders about a kilobyte; the longest live blogs have a few thousand.
inline constexpr std::size_t kMaxBlocks = 100'000;

/// In page order, the first kMaxBlocks of them. Scripts, form controls, embedded frames and media
/// fallbacks give no blocks; text that style sheets hide does, since saved pages hide real text
/// behind scripts that no longer run. Linear in the page.
std::vector<Block> cut_blocks(const html::Tree& tree);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_BLOCKS_H_
