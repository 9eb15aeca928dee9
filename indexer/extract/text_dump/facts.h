// SPDX-License-Identifier: GPL-3.0-or-later
/// What a text dump says about its article besides the text.
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_FACTS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_FACTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "indexer/extract/text_dump/blocks.h"
#include "indexer/extract/text_dump/outline.h"

namespace backissue {

std::string dump_publisher(const std::vector<DumpBlock>& blocks);
std::vector<std::string> dump_authors(const std::vector<DumpBlock>& blocks,
                                      const DumpOutline& outline, const std::vector<bool>& dated,
                                      std::string_view publisher);
std::vector<std::string> dump_tags(const std::vector<DumpBlock>& blocks,
                                   const DumpOutline& outline);
/// An item of the menus that stands by itself beside the headline.
std::string dump_section(const std::vector<DumpBlock>& blocks, const DumpOutline& outline,
                         std::string_view publisher);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_FACTS_H_
