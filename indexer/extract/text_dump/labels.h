// SPDX-License-Identifier: GPL-3.0-or-later
/// The words that introduce a page's furniture, in many languages.
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_LABELS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_LABELS_H_

#include <cstdint>
#include <string_view>

namespace backissue {

enum class DumpLabel : std::uint8_t {
  kNone,
  kByline,    ///< "By", "Von", "بقلم"
  kSource,    ///< "Source: Agencies"
  kRelated,   ///< other stories inside or right after the text
  kMostRead,  ///< lists of other stories that only follow the text
  kComments,
  kTags,
  kShare,
  kMedia,        ///< players and advertisements
  kNewsletter,   ///< boxes that ask for an address
  kCaption,      ///< pictures and their credits
  kReadingTime,  ///< "3 Min Read"
  kCopyright,
};

struct LabelMatch {
  DumpLabel label = DumpLabel::kNone;
  bool alone = false;  ///< nothing but the label, or the label and a few more words
};

/// What the line's beginning (or, for captions and copyright, any part) says it is.
LabelMatch label_of(std::string_view clean_line);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_LABELS_H_
