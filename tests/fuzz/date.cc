// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.h"

#include "common/machine_date.h"
#include "indexer/extract/dates/machine_dates.h"
#include "indexer/extract/dates/text.h"
#include "searcher/query/date_words.h"
#include "searcher/query/parser.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/targets.h"

namespace backissue::fuzz {
namespace {

constexpr CivilDay kToday{2024, 2, 29};

void check_found(std::string_view bytes, const DateContext& context) {
  std::size_t last_end = 0;
  for (const auto& found : find_dates(bytes, context)) {
    require(last_end <= found.begin && found.begin < found.end && found.end <= bytes.size(),
            "dates lie in the text, in its order");
    require(is_valid(found.moment.day), "a found day is one that the calendar has");
    last_end = found.end;
  }
  require_day(read_declared_date(bytes, context));
}

}  // namespace

/// The first byte chooses the language.
void date(std::string_view bytes) {
  constexpr std::array<std::string_view, 8> kLanguages = {"",   "en", "de", "ar",
                                                          "ja", "ru", "hi", "th"};
  if (bytes.empty()) return;
  const auto language = kLanguages[static_cast<unsigned char>(bytes[0]) % kLanguages.size()];
  bytes.remove_prefix(1);
  check_found(bytes, {language, Timestamp{kToday, 43200, 0}});
  const auto in_url = date_in_url(bytes);
  require(!in_url || is_valid(*in_url), "a day in an address is one that the calendar has");
  require_day(parse_machine_date(bytes));
  const auto iso = parse_iso8601(bytes);
  require_day(iso);
  require(!iso || parse_iso8601(to_iso8601(*iso)) == iso, "an ISO date written is the one read");
  const auto span = parse_date_span(bytes, kToday);
  require(!span || span->first <= span->last, "a span does not end before it begins");
}

}  // namespace backissue::fuzz
