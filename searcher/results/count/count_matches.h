// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_COUNT_COUNT_MATCHES_H_
#define BACKISSUE_SEARCHER_RESULTS_COUNT_COUNT_MATCHES_H_

#include <xapian.h>
#include <cstddef>

#include "common/index/read/archive.h"
#include "searcher/results/count/count_matches.h"

namespace backissue {

/// Articles that match, copies one by one, exactly. Throws what the engine throws.
std::size_t count_matches(const Archive& archive, const Xapian::Query& query);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_COUNT_COUNT_MATCHES_H_
