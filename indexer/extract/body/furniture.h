// SPDX-License-Identifier: GPL-3.0-or-later
/// Lines that are a page's furniture whatever else the page looks like: the model has learned from
/// long articles and misjudges them on short ones.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_FURNITURE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_FURNITURE_H_

#include <cstddef>

#include "indexer/extract/body/view.h"

namespace backissue {

/// True for a label with a link to another story, a reading time, a word or two above the headline,
/// the day below it, and an item of a list of links.
bool is_furniture(const PageView& page, std::size_t block);

/// True for a short line that mentions subscriptions, registration or gifts. In the midst of a
/// story that may be its matter.
bool asks_to_subscribe(const BlockView& view);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_FURNITURE_H_
