// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_SUMMARY_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_SUMMARY_H_

#include <string>
#include <string_view>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/evidence.h"

namespace backissue {

/// The description that the page gives of itself, at most 1000 code points; not the headline once
/// more. `evidence` may be null.
std::string choose_summary(const Declarations& declared, std::string_view title,
                           Evidence* evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_SUMMARY_H_
