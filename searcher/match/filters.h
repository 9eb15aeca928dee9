// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of a query that admit or refuse an article and say nothing about its rank.
#ifndef BACKISSUE_SEARCHER_MATCH_FILTERS_H_
#define BACKISSUE_SEARCHER_MATCH_FILTERS_H_

#include <xapian.h>
#include <string_view>

#include "common/date.h"
#include "common/index/schema/fields.h"

namespace backissue {

/// Articles with this tag, author, … or of this choice. A source is a host, with or without "www.",
/// or the publisher's name. Matches nothing when no letter of the value counts.
Xapian::Query value_query(Field field, std::string_view value);

/// Articles published from `first` to `last`, both included, by the fewest year, month and day
/// terms that cover the span. Looks up which years the database has, since a span may be open.
/// Throws what the engine throws.
Xapian::Query dates_query(CivilDay first, CivilDay last, const Xapian::Database& database);

/// Saved or modified (`field`) on these days, both included; where the page tells nothing it is not
/// among them.
Xapian::Query moments_query(Field field, CivilDay first, CivilDay last);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_FILTERS_H_
