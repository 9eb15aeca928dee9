// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/machine_dates.h"

#include <algorithm>
#include <string>

#include "common/text.h"
#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/names.h"
#include "indexer/extract/dates/tokens.h"

namespace backissue {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.size() <= 17 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<CivilDay> compact_day(std::string_view digits) {
  const CivilDay day{number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                     number(digits.substr(6, 2))};
  return is_plausible_day(day) ? std::optional(day) : std::nullopt;
}

/// 20250918, 20250918085000, or a Unix time in seconds or milliseconds.
std::optional<Timestamp> from_digits(std::string_view digits) {
  if (digits.size() == 8) {
    const auto day = compact_day(digits);
    return day ? std::optional(Timestamp{*day}) : std::nullopt;
  }
  if (digits.size() == 14 || digits.size() == 12) {
    const auto day = compact_day(digits);
    if (!day) return std::nullopt;
    const int seconds = digits.size() == 14 ? number(digits.substr(12, 2)) : 0;
    const int moment =
        number(digits.substr(8, 2)) * 3600 + number(digits.substr(10, 2)) * 60 + seconds;
    return moment < 86'400 ? Timestamp{*day, moment} : Timestamp{*day};
  }
  long long value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  if (digits.size() == 13) return from_unix_time(value / 1000);
  if (digits.size() == 10) return from_unix_time(value);
  return std::nullopt;
}

/// The part of an address that names the page: without the archive's own stamp before it, query and
/// fragment.
std::string_view page_path(std::string_view url) {
  for (const std::string_view scheme : {"https:/", "http:/"}) {
    if (const auto inner = url.rfind(scheme); inner != std::string_view::npos && inner > 0) {
      url.remove_prefix(inner);
    }
  }
  if (const auto start = url.find("://"); start != std::string_view::npos) {
    url.remove_prefix(start + 3);
  }
  const auto path = url.find('/');
  if (path == std::string_view::npos) return {};
  return url.substr(path, url.find_first_of("?#", path) - path);
}

bool is_year(const DateTokens& tokens, std::size_t at) {
  return tokens.is_number(at) && tokens[at].digits == 4 && tokens[at].value >= 1900 &&
         tokens[at].value <= 2199;
}

/// /2025/09/18/, /2025-9-18, /2025/sep/18, /2025/0918/.
std::optional<CivilDay> parted_day(const DateTokens& tokens, std::size_t at) {
  constexpr std::u32string_view kSeparators = U"/-_.";
  if (!is_year(tokens, at) || !tokens.is_mark_of(at + 1, kSeparators)) return std::nullopt;
  const int year = static_cast<int>(tokens[at].value);
  if (tokens.is_number(at + 2) && tokens[at + 2].digits == 4) {
    const int both = static_cast<int>(tokens[at + 2].value);
    return CivilDay{year, both / 100, both % 100};
  }
  const auto named = month_at(tokens, at + 2, "en");
  const bool numbered = tokens.is_number(at + 2) && tokens[at + 2].digits <= 2;
  if (!named && !numbered) return std::nullopt;
  const int month = named ? named->month : static_cast<int>(tokens[at + 2].value);
  const bool parted = tokens.is_mark_of(at + 3, kSeparators) && tokens.is_number(at + 4);
  if (!parted || tokens[at + 4].digits > 2) return std::nullopt;
  return CivilDay{year, month, static_cast<int>(tokens[at + 4].value)};
}

/// /18-09-2025/: two digits each, since single ones are numbers of other things.
std::optional<CivilDay> day_first(const DateTokens& tokens, std::size_t at) {
  const bool shaped = tokens[at].digits == 2 && tokens.is_mark_of(at + 1, U"/-_.") &&
                      tokens.is_number(at + 2) && tokens[at + 2].digits == 2 &&
                      tokens.is_mark_of(at + 3, U"/-_.") && is_year(tokens, at + 4);
  if (!shaped) return std::nullopt;
  return CivilDay{static_cast<int>(tokens[at + 4].value), static_cast<int>(tokens[at + 2].value),
                  static_cast<int>(tokens[at].value)};
}

/// 20250918, alone or at the head of a longer stamp with a time.
std::optional<CivilDay> stamp(const DateTokens& tokens, std::size_t at, std::string_view path) {
  const DateToken& token = tokens[at];
  if (token.digits != 8 && token.digits != 12 && token.digits != 14) return std::nullopt;
  const auto day = compact_day(path.substr(token.begin, 8));
  return day && day->year >= 1990 && day->year <= 2100 ? day : std::nullopt;
}

bool believable(CivilDay day, const DateContext& context) {
  return is_plausible_day(day) && (!context.saved || day <= plus_days(context.saved->day, 2));
}

}  // namespace

std::optional<Timestamp> read_declared_date(std::string_view value, const DateContext& context) {
  value = trim(value);
  if (value.size() > 200) return std::nullopt;
  const auto check = [&](const Timestamp& moment) {
    return believable(moment.day, context) ? std::optional(moment) : std::nullopt;
  };
  if (all_digits(value)) {
    const auto found = from_digits(value);
    return found ? check(*found) : std::nullopt;
  }
  if (const auto iso = parse_iso8601(value)) return check(*iso);
  for (const FoundDate& found : find_dates(value, context)) {
    if (believable(found.moment.day, context)) return found.moment;
  }
  return std::nullopt;
}

std::optional<CivilDay> date_in_url(std::string_view url) {
  const std::string_view path = head_bytes(page_path(url), 2000);
  const DateTokens tokens(path);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!tokens.is_number(at)) continue;
    for (const auto& day :
         {parted_day(tokens, at), day_first(tokens, at), stamp(tokens, at, path)}) {
      if (day && is_plausible_day(*day)) return day;
    }
  }
  return std::nullopt;
}

}  // namespace backissue
