// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_LIKENESS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_LIKENESS_H_

#include <string_view>

namespace backissue {

/// How much two lines share: trigrams of code points in common by those of the shorter line (or of
/// two fifths of the longer one), 0 to 1.
float likeness(std::string_view a, std::string_view b);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_LIKENESS_H_
