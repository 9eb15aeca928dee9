// SPDX-License-Identifier: GPL-3.0-or-later
/// A prior for newer articles, off unless asked for; measured in docs/ranking.md.
#ifndef BACKISSUE_SEARCHER_MATCH_RECENCY_H_
#define BACKISSUE_SEARCHER_MATCH_RECENCY_H_

#include <xapian.h>

#include "common/date.h"

namespace backissue {

/// The newest day of an article in the database, `today` at most: old archives have new articles
/// too. Throws what the engine throws.
CivilDay newest_day(const Xapian::Database& database, CivilDay today);

/// What an article of this day has of the gain that one of the newest day has, 0 to 1: half for
/// each year between, in steps.
double recency_share(CivilDay published, CivilDay newest);

/// Finds articles by their days and gives each its share of `gain`; nothing to those without a day.
/// Throws what the engine throws.
Xapian::Query recency_query(CivilDay newest, double gain, const Xapian::Database& database);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_RECENCY_H_
