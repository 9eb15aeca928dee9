// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_SETTLE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_SETTLE_H_

#include <vector>

#include "indexer/extract/body/body.h"
#include "indexer/extract/body/body_hints.h"
#include "indexer/extract/body/view.h"

namespace backissue {

/// All that follows once every block has a score (over 0: of the story) by the model and by the
/// rules: choice, cleaning, witnesses, refusal. Apart from find_body so that whoever measures a
/// model goes the program's road with the scores of another one.
Body settle_body(const PageView& page, const BodyHints& hints, std::vector<float> scores,
                 const std::vector<float>& by_rules);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_SETTLE_H_
