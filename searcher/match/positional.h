// SPDX-License-Identifier: GPL-3.0-or-later
/// Words that must stand near each other.
#ifndef BACKISSUE_SEARCHER_MATCH_POSITIONAL_H_
#define BACKISSUE_SEARCHER_MATCH_POSITIONAL_H_

#include <xapian.h>
#include <vector>

#include "common/index/schema/fields.h"
#include "searcher/match/word_reading.h"

namespace backissue {

/// The run as it stands, in the field; a run of the text stands in the headline or in the body, not
/// across. At least one step.
Xapian::Query run_query(const Run& run, Field field);

/// The runs within `distance` words of each other, in this order if `ordered`. Runs of several
/// words are looked for near by their words, and somewhere in the article by themselves: the engine
/// cannot ask for both at one place.
Xapian::Query near_query(const std::vector<Run>& runs, int distance, bool ordered, Field field);

/// Positions that the runs of near_query() may span.
int near_window(const std::vector<Run>& runs, int distance);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_POSITIONAL_H_
