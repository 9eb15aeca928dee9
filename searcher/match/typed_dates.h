// SPDX-License-Identifier: GPL-3.0-or-later
/// Days that are typed as numbers among the words of a query, and how texts write them.
#ifndef BACKISSUE_SEARCHER_MATCH_TYPED_DATES_H_
#define BACKISSUE_SEARCHER_MATCH_TYPED_DATES_H_

#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace backissue {

/// "2010-01-18", "18.1.2010", "01/18/2010": the day, or both where day and month may be either way
/// round ("03/04/2010"); none for anything else, and for what is not a day of the calendar.
std::vector<CivilDay> days_typed(std::string_view text);

/// Ways to write the day: in figures, and with the month's name as ICU has it for each of the
/// languages (primary subtags; unknown ones are passed over).
std::vector<std::string> spellings_of(CivilDay day, const std::vector<std::string>& languages);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_TYPED_DATES_H_
