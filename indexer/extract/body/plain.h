// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_PLAIN_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_PLAIN_H_

#include <vector>

#include "indexer/extract/body/view.h"

namespace backissue {

/// Pages made by a small generator or by hand hold a headline, a line or two about the author and
/// the text, with next to no menu around it. Likelihoods learned from busy pages would lose their
/// short paragraphs, so on such pages whatever nothing speaks against is raised over zero.
void keep_plain_text(const PageView& page, std::vector<float>& scores);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_PLAIN_H_
