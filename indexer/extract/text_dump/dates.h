// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_DATES_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_DATES_H_

#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "indexer/extract/text_dump/blocks.h"
#include "indexer/extract/text_dump/outline.h"

namespace backissue {

/// For each block whether a date or a time of day is most of it.
std::vector<bool> dated_blocks(const std::vector<DumpBlock>& blocks, std::string_view language);

struct DumpDates {
  std::optional<Timestamp> published;
  std::optional<Timestamp> modified;
};

/// Dates beside the headline. A relative one counts from the day on which the page was on the
/// screen: see docs/extraction.md.
DumpDates dump_dates(const std::vector<DumpBlock>& blocks, const DumpOutline& outline,
                     const std::vector<bool>& dated, std::string_view language,
                     const std::optional<Timestamp>& saved);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_DUMP_DATES_H_
