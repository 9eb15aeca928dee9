// SPDX-License-Identifier: GPL-3.0-or-later
/// Dates that machines write: values of declarations and addresses.
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_MACHINE_DATES_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_MACHINE_DATES_H_

#include <optional>
#include <string_view>

#include "common/date.h"
#include "indexer/extract/dates/text.h"

namespace backissue {

/// The one date that a machine-readable value states ("2025-09-18T08:50+0300", "Thu, 18 Sep 2025
/// 08:50:00 GMT", "20250918", "1758185400"); falls back to find_dates(). nullopt for days no paper
/// had (before 1600, after saved + 2 days).
std::optional<Timestamp> read_declared_date(std::string_view value, const DateContext& context);

/// The day in a URL's path: /2025/09/18/, /2025-09-18-…, /20250918…; nullopt when none or only a
/// month.
std::optional<CivilDay> date_in_url(std::string_view url);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_MACHINE_DATES_H_
