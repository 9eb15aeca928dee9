// SPDX-License-Identifier: GPL-3.0-or-later
/// Dates as people write them, in any language that ICU has month names for.
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_TEXT_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_TEXT_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace backissue {

struct DateContext {
  std::string_view language;  ///< decides 03/04/2025 and the month names tried first; may be empty
  std::optional<Timestamp> saved;  ///< what relative dates count from; without it they are not read
};

struct FoundDate {
  Timestamp moment;
  std::size_t begin = 0;  ///< bytes into the text, end exclusive
  std::size_t end = 0;
  bool relative = false;   ///< "today 08:50", "il y a 2 heures"
  bool ambiguous = false;  ///< 03/04/2025 read by the language's habit
};

/// Every date in a short text (a byline, a line, a paragraph), in text order: ISO forms, "19.
/// September 2025", "Sept. 19, 2025 8:50 a.m. EST", "١٩ أيلول/سبتمبر 2025", "2025年9月19日",
/// numeric forms, relative ones. Linear in the text.
std::vector<FoundDate> find_dates(std::string_view utf8, const DateContext& context);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_TEXT_H_
