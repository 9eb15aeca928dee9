// SPDX-License-Identifier: GPL-3.0-or-later
/// Month names of the languages that news is written in, and the words that stand between the parts
/// of a date.
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_NAMES_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_NAMES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/extract/dates/tokens.h"

namespace backissue {

struct MonthName {
  int month = 0;         ///< 1 to 12
  bool persian = false;  ///< of the solar Hijri calendar
  bool foreign = false;  ///< a name in neither the language asked for nor English
  std::size_t next = 0;  ///< the token after it
};

/// The month named at token `at`; a second name of the same month behind a slash or in brackets
/// belongs to it. The names of `language` come first: "listopad" is October in Zagreb and November
/// in Prague. Thread-safe, loads its tables once.
std::optional<MonthName> month_at(const DateTokens& tokens, std::size_t at,
                                  std::string_view language);

/// "de", "of", "gada", "года", … and the endings of ordinals: what may stand between day, month and
/// year.
bool is_date_filler(std::string_view folded_word);
/// "at", "um", "kl", "в", "الساعة", …: what may stand between a date and its time.
bool is_time_filler(std::string_view folded_word);
/// 0 for morning, 12 for afternoon.
std::optional<int> half_day_of(std::string_view folded_words);
/// Minutes east of UTC of "utc", "est", "msk", …; nullopt for names that several zones share.
std::optional<int> zone_offset(std::string_view folded_word);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_NAMES_H_
