// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_RELATIVE_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_RELATIVE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "indexer/extract/dates/tokens.h"

namespace backissue {

enum class RelativeUnit : std::uint8_t { kSecond, kMinute, kHour, kDay, kWeek, kMonth, kYear };

struct RelativePhrase {
  RelativeUnit unit = RelativeUnit::kDay;
  long count = 0;        ///< so many units ago; 0 days: today
  std::size_t next = 0;  ///< the token after it
};

struct PhraseTable;

/// Reads "today", "vorgestern", "il y a 2 heures", "3小时前", … in one language and English; with
/// no language named, in a dozen large ones. ICU knows the phrases of each language; what sites
/// write besides is added. Making one is cheap: the tables are loaded once and shared between
/// threads.
class RelativePhrases {
 public:
  explicit RelativePhrases(std::string_view language);
  /// The phrase that starts at token `at`.
  std::optional<RelativePhrase> find(const DateTokens& tokens, std::size_t at) const;

 private:
  std::vector<std::shared_ptr<const PhraseTable>> tables_;
};

/// The moment that a phrase means, counted from when the page was saved. Days, weeks and more leave
/// no time.
Timestamp count_back(const RelativePhrase& phrase, const Timestamp& saved);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_RELATIVE_H_
