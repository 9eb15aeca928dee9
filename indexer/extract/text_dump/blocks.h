// SPDX-License-Identifier: GPL-3.0-or-later
/// A page saved as plain text, cut into blocks: paragraphs, headings, list items, single lines of
/// furniture.
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_BLOCKS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_BLOCKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/body/line.h"
#include "indexer/extract/text_dump/labels.h"

namespace backissue {

struct DumpBlock {
  std::string text;  ///< cleaned, lines that a renderer wrapped joined again, bullet taken off
  std::string key;   ///< text_key() of it
  LineFacts facts;
  DumpLabel label = DumpLabel::kNone;
  bool label_alone = false;  ///< the label is all of it: what it names comes next
  bool bullet = false;       ///< a list item or what belongs to one
  bool after_blank = false;
  bool before_blank = false;
  bool outdented = false;  ///< left of the paragraphs, where renderers put headings
  bool repeated = false;   ///< stands elsewhere in the page too
  bool prose = false;      ///< long enough, and built, like a paragraph
};

/// Link numbers, form fields, picture names and the list of addresses at the end of lynx's and
/// w3m's renderings are left out.
std::vector<DumpBlock> read_dump(std::string_view utf8);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_BLOCKS_H_
