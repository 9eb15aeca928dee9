// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_REACH_ENGINE_RUN_H_
#define BACKISSUE_SEARCHER_REACH_ENGINE_RUN_H_

#include <xapian.h>
#include <cstddef>

#include "common/index/read/archive.h"
#include "searcher/match/matching.h"
#include "searcher/reach/reach.h"

namespace backissue {

/// By relevance, the copies of a story folded; `query` is that of the matching, or part of it.
Xapian::Enquire ranking_run(const Archive& archive, const Xapian::Query& query,
                            const Matching& matching);

/// The matches from `first` on, `most` at most, known to be all where there are no more.
Xapian::MSet stretch_of(const Xapian::Enquire& run, std::size_t first, std::size_t most);

void append_matches(const Xapian::Enquire& run, const Xapian::MSet& found, Ordered& out);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_REACH_ENGINE_RUN_H_
