// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PUBLISHED_DATE_HINTS_H_
#define BACKISSUE_INDEXER_EXTRACT_PUBLISHED_DATE_HINTS_H_

#include <optional>
#include <string_view>

#include "common/date.h"
#include "indexer/extract/body/body.h"

namespace backissue {

/// What is known of the page by the time its dates are chosen. Everything may be empty.
struct DateHints {
  std::string_view url;            ///< where the page was saved from, else its canonical address
  std::string_view language;       ///< with the country where that is known: "en", "en-GB"
  std::string_view title;          ///< the headline as chosen: dates beside it count most
  std::optional<Timestamp> saved;  ///< relative dates count from it, and nothing later is believed
  const Body* body = nullptr;      ///< where the text lies; not owned, may be null
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PUBLISHED_DATE_HINTS_H_
