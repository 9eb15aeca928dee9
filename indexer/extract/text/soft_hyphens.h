// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_SOFT_HYPHENS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_SOFT_HYPHENS_H_

#include <string>

namespace backissue {

/// The text without U+00AD, which serves the layout of one page and would part words elsewhere.
std::string without_soft_hyphens(std::string utf8);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_SOFT_HYPHENS_H_
