// SPDX-License-Identifier: GPL-3.0-or-later
/// Which blocks of a text dump are the article.
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_OUTLINE_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_OUTLINE_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/text_dump/blocks.h"

namespace backissue {

struct DumpOutline {
  std::optional<std::size_t> headline;
  std::vector<std::size_t> body;  ///< blocks of the text in order: paragraphs, subheads
  std::size_t end = 0;            ///< the block after the last one looked at for the body
};

/// The headline is the short line that a byline or a date and then prose follow; the text goes from
/// there to where the lists begin. `dated` says of each block whether a date or time of day is most
/// of it.
DumpOutline outline_of(const std::vector<DumpBlock>& blocks, const std::vector<bool>& dated);

/// Where the lines between headline and text end: before the first paragraph that is not a
/// standfirst.
std::size_t byline_end(const std::vector<DumpBlock>& blocks, const DumpOutline& outline);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_OUTLINE_H_
