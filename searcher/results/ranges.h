// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_RANGES_H_
#define BACKISSUE_SEARCHER_RESULTS_RANGES_H_

#include <cstddef>
#include <utility>
#include <vector>

namespace backissue {

/// Code point ranges, end exclusive, in order, never overlapping or touching; a phrase is one run.
using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_RANGES_H_
