// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_SEARCH_SEARCH_H_
#define BACKISSUE_SEARCHER_RESULTS_SEARCH_SEARCH_H_

#include "common/index/read/archive.h"
#include "common/result.h"
#include "searcher/query/request.h"
#include "searcher/results/result.h"

namespace backissue {

/// Runs it; a reader overtaken by a writer starts over by itself. What the engine throws becomes an
/// error (kDatabase).
Result<SearchResult> search(Archive& archive, const SearchRequest& request);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SEARCH_SEARCH_H_
