// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the newest or the oldest matches lie, so that only those few need to be ranked and sorted.
#ifndef BACKISSUE_SEARCHER_RESULTS_COUNT_FIRST_MONTHS_H_
#define BACKISSUE_SEARCHER_RESULTS_COUNT_FIRST_MONTHS_H_

#include <xapian.h>
#include <cstddef>
#include <optional>
#include <vector>

#include "common/index/read/archive.h"
#include "searcher/results/count/article_set.h"

namespace backissue {

/// The months, from the newest or the oldest on, that hold so many different stories among the
/// matches, as a filter; nothing where not so many are dated. `found` of each part of the archive.
/// Throws what the engine throws.
std::optional<Xapian::Query> first_months(const Archive& archive,
                                          const std::vector<ArticleSet>& found, bool newest,
                                          std::size_t stories);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_COUNT_FIRST_MONTHS_H_
