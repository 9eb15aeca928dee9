// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_REFUSE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_REFUSE_H_

#include <optional>

#include "common/reason.h"
#include "indexer/extract/body/body_hints.h"
#include "indexer/extract/body/choice.h"
#include "indexer/extract/body/view.h"

namespace backissue {

/// What the page is instead of an article, judged by the text found in it and by what stands around
/// that. Leaves doubtful pages in: a list in the index costs less than a story that is not.
std::optional<Reason> refusal_of(const PageView& page, const BodyHints& hints,
                                 const Choice& choice);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_REFUSE_H_
