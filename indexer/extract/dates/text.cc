// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/east_asian.h"
#include "indexer/extract/dates/names.h"
#include "indexer/extract/dates/relative.h"
#include "indexer/extract/dates/time.h"
#include "indexer/extract/dates/tokens.h"

namespace backissue {
namespace {

constexpr std::u32string_view kDashes = U"-‐‑‒–—−";
/// How many fillers may stand between two parts of a date.
constexpr int kMaxFillers = 4;

struct DayMatch {
  CivilDay day;
  std::size_t next = 0;
  bool ambiguous = false;
  bool no_year = false;
  std::optional<ClockTime> time = std::nullopt;  // where it stands between the parts of the date
};

/// Reads one text from left to right. Each step looks at a bounded number of tokens.
class Finder {
 public:
  Finder(std::string_view text, const DateContext& context)
      : tokens_(text),
        context_(context),
        language_(context.language.substr(0, context.language.find_first_of("-_"))),
        relative_(context.saved ? std::optional<RelativePhrases>(language_) : std::nullopt) {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (tokens_.is_number(at)) numbers_end_ = at + 1;
  }

  std::vector<FoundDate> run();

 private:
  std::optional<DayMatch> day_at(std::size_t at) const;
  std::optional<DayMatch> east_asian(std::size_t at) const;
  std::optional<DayMatch> numeric(std::size_t at) const;
  std::optional<DayMatch> day_month_year(std::size_t at) const;
  std::optional<DayMatch> year_month_day(std::size_t at) const;
  std::optional<DayMatch> month_day_year(std::size_t at) const;
  DayMatch without_year(const MonthName& month, long day, std::size_t next) const;

  std::optional<long> day_number_at(std::size_t at) const;
  std::optional<std::pair<int, std::size_t>> year_after(std::size_t at) const;
  std::size_t skip_fillers(std::size_t at) const;
  std::optional<CivilDay> checked(int year, const MonthName& month, long day) const;
  bool month_first() const;
  FoundDate with_time(const DayMatch& match, std::size_t begin_token);

  DateTokens tokens_;
  const DateContext& context_;
  std::string_view language_;
  std::size_t numbers_end_ = 0;  // past the last token that is one
  std::optional<RelativePhrases> relative_;
  std::optional<ClockTime> last_time_;  // a time of day that stands before the date
  std::size_t last_time_begin_ = 0;
};

std::vector<FoundDate> Finder::run() {
  std::vector<FoundDate> found;
  const auto take = [&](const DayMatch& match, std::size_t& at, bool relative) {
    found.push_back(with_time(match, at));
    found.back().relative = relative;
    while (at < tokens_.size() && tokens_[at].end <= found.back().end) ++at;
  };
  for (std::size_t at = 0; at < tokens_.size();) {
    const auto day = day_at(at);
    if (day && !day->no_year) {
      take(*day, at, false);
    } else if (const auto phrase = relative_ ? relative_->find(tokens_, at) : std::nullopt) {
      const Timestamp moment = count_back(*phrase, *context_.saved);
      take({moment.day, phrase->next}, at, true);
      if (!found.back().moment.second_of_day) found.back().moment = moment;
    } else if (day) {
      take(*day, at, true);
    } else if (const auto time = at < numbers_end_ ? clock_time_at(tokens_, at, TimeStyle::kStrict)
                                                   : std::nullopt) {
      last_time_ = time;
      last_time_begin_ = at;
      at = time->next;
    } else {
      ++at;
    }
  }
  return found;
}

/// Adds the time that follows the day, or the one just before it.
FoundDate Finder::with_time(const DayMatch& match, std::size_t begin_token) {
  FoundDate found;
  found.moment.day = match.day;
  found.ambiguous = match.ambiguous;
  found.begin = tokens_[begin_token].begin;
  found.end = tokens_[match.next - 1].end;
  if (match.time) {
    found.moment.second_of_day = match.time->second_of_day;
    found.moment.utc_offset_minutes = match.time->utc_offset_minutes;
  } else if (const auto time = clock_time_after(tokens_, match.next)) {
    found.moment.second_of_day = time->second_of_day;
    found.moment.utc_offset_minutes = time->utc_offset_minutes;
    found.end = tokens_[time->next - 1].end;
  } else if (last_time_ && begin_token - last_time_->next <= 2) {
    found.moment.second_of_day = last_time_->second_of_day;
    found.moment.utc_offset_minutes = last_time_->utc_offset_minutes;
    found.begin = tokens_[last_time_begin_].begin;
  }
  last_time_.reset();
  return found;
}

std::optional<DayMatch> Finder::day_at(std::size_t at) const {
  if (tokens_.is_number(at)) {
    if (auto match = east_asian(at)) return match;
    if (auto match = numeric(at)) return match;
    if (auto match = day_month_year(at)) return match;
    return year_month_day(at);
  }
  if (tokens_.word(at).empty()) return std::nullopt;
  if (auto match = east_asian(at)) return match;
  return month_day_year(at);
}

std::size_t Finder::skip_fillers(std::size_t at) const {
  for (int skipped = 0; skipped < kMaxFillers && at < tokens_.size(); ++skipped, ++at) {
    const bool mark = tokens_.is_mark_of(at, U".,،'’-‑–/ºª°()") && tokens_[at].mark != 0;
    if (!mark && !is_date_filler(tokens_.word(at))) break;
  }
  return at;
}

std::optional<long> Finder::day_number_at(std::size_t at) const {
  if (!tokens_.is_number(at) || tokens_[at].digits > 2) return std::nullopt;
  const long value = tokens_[at].value;
  return value >= 1 && value <= 31 ? std::optional(value) : std::nullopt;
}

/// A year of four digits, or of two behind an apostrophe or a dash ("19-Sep-25").
std::optional<std::pair<int, std::size_t>> Finder::year_after(std::size_t at) const {
  const std::size_t year = skip_fillers(at);
  if (!tokens_.is_number(year)) return std::nullopt;
  const int value = static_cast<int>(tokens_[year].value);
  if (tokens_[year].digits == 4) return std::pair(value, year + 1);
  const bool marked = year > at && tokens_.is_mark_of(year - 1, U"'’-‑–/") && tokens_[year].glued;
  if (tokens_[year].digits == 2 && marked) {
    return std::pair(full_year(value, context_.saved), year + 1);
  }
  return std::nullopt;
}

std::optional<CivilDay> Finder::checked(int year, const MonthName& month, long day) const {
  if (month.persian) return from_persian(year, month.month, static_cast<int>(day));
  const CivilDay found{common_era_year(year), month.month, static_cast<int>(day)};
  return is_plausible_day(found) ? std::optional(found) : std::nullopt;
}

/// The latest such day that is not after the page was saved.
DayMatch Finder::without_year(const MonthName& month, long day, std::size_t next) const {
  CivilDay found{context_.saved->day.year, month.month, static_cast<int>(day)};
  if (found > plus_days(context_.saved->day, 2)) --found.year;
  return {found, next, false, true, {}};
}

/// "19. September 2025", "19 de septiembre de 2025", "19th of Sept. '25"; the year may be missing.
std::optional<DayMatch> Finder::day_month_year(std::size_t at) const {
  const auto day = day_number_at(at);
  if (!day) return std::nullopt;
  const auto month = month_at(tokens_, skip_fillers(at + 1), language_);
  if (!month) return std::nullopt;
  if (const auto year = year_after(month->next)) {
    const auto found = checked(year->first, *month, *day);
    return found ? std::optional(DayMatch{*found, year->second}) : std::nullopt;
  }
  if (!context_.saved || month->persian || month->foreign) return std::nullopt;
  const DayMatch match = without_year(*month, *day, month->next);
  return is_plausible_day(match.day) ? std::optional(match) : std::nullopt;
}

/// "2025. szeptember 19.", "2025 m. rugsėjo 19 d.", "2025. gada 19. septembris".
std::optional<DayMatch> Finder::year_month_day(std::size_t at) const {
  if (tokens_[at].digits != 4) return std::nullopt;
  const std::size_t second = skip_fillers(at + 1);
  if (const auto day = day_number_at(second)) {
    const auto month = month_at(tokens_, skip_fillers(second + 1), language_);
    if (!month || year_after(month->next)) return std::nullopt;
    const auto found = checked(static_cast<int>(tokens_[at].value), *month, *day);
    return found ? std::optional(DayMatch{*found, month->next}) : std::nullopt;
  }
  const auto month = month_at(tokens_, second, language_);
  if (!month) return std::nullopt;
  const std::size_t place = skip_fillers(month->next);
  const auto day = day_number_at(place);
  const auto found =
      day ? checked(static_cast<int>(tokens_[at].value), *month, *day) : std::nullopt;
  return found ? std::optional(DayMatch{*found, place + 1}) : std::nullopt;
}

/// "Sept. 19th, 2025", and "Sep 19 08:50:00 +0300 2025" as programs write it.
std::optional<DayMatch> Finder::month_day_year(std::size_t at) const {
  if (at >= numbers_end_) return std::nullopt;
  const auto month = month_at(tokens_, at, language_);
  if (!month) return std::nullopt;
  const std::size_t place = skip_fillers(month->next);
  const auto day = day_number_at(place);
  if (!day) return std::nullopt;
  std::size_t after = place + 1;
  auto year = year_after(after);
  const auto between = year ? std::nullopt : clock_time_after(tokens_, after);
  if (between) year = year_after(between->next);
  if (year) {
    const auto found = checked(year->first, *month, *day);
    if (!found) return std::nullopt;
    return DayMatch{*found, year->second, false, false, between};
  }
  if (!context_.saved || month->persian || month->foreign) return std::nullopt;
  const DayMatch match = without_year(*month, *day, after);
  return is_plausible_day(match.day) ? std::optional(match) : std::nullopt;
}

/// "2025年9月19日", "令和7年9月19日", "2025년 9월 19일"; the year may be missing.
std::optional<DayMatch> Finder::east_asian(std::size_t at) const {
  const auto found = east_asian_day_at(tokens_, at);
  if (!found) return std::nullopt;
  if (!found->year) {
    if (!context_.saved) return std::nullopt;
    const DayMatch match = without_year({found->month, false, false, 0}, found->day, found->next);
    return is_plausible_day(match.day) ? std::optional(match) : std::nullopt;
  }
  const CivilDay day{full_year(*found->year, context_.saved), found->month, found->day};
  return is_plausible_day(day) ? std::optional(DayMatch{day, found->next}) : std::nullopt;
}

/// Americans and Filipinos write the month first; the other English-speaking countries do not.
bool Finder::month_first() const {
  if (language_ == "fil" || language_ == "tl") return true;
  if (language_ != "en" && !language_.empty()) return false;
  const std::string_view region =
      context_.language.substr(std::min(context_.language.size(), language_.size() + 1));
  return region.empty() || region == "US" || region == "us" || region == "PH" || region == "ph";
}

/// 2025-09-19, 19.9.2025, 19/09/25, 9/19/2025.
std::optional<DayMatch> Finder::numeric(std::size_t at) const {
  const bool sep = tokens_.is_mark_of(at + 1, U"./") || tokens_.is_mark_of(at + 1, kDashes);
  if (!sep || !tokens_.is_number(at + 2) || !tokens_.is_number(at + 4)) return std::nullopt;
  const char32_t mark = tokens_[at + 1].mark;
  if (!tokens_.is_mark(at + 3, mark) || !tokens_[at + 1].glued) return std::nullopt;
  // Part of a longer run of numbers (an address, a version, a score) is not a date.
  const bool continues_before = at > 0 && tokens_[at].glued && tokens_.is_mark_of(at - 1, U"./:-");
  const bool continues_after = tokens_.is_mark_of(at + 5, U"./") && tokens_[at + 5].glued &&
                               tokens_.is_number(at + 6) && tokens_[at + 6].glued;
  if (continues_before || continues_after) return std::nullopt;
  const auto part = [&](std::size_t i) {
    return NumericPart{static_cast<int>(tokens_[i].value), tokens_[i].digits};
  };
  const NumericParts parts{part(at), part(at + 2), part(at + 4)};
  const bool two_digit_year = mark == '.' || mark == '/';
  const auto read = read_numeric(parts, month_first(), two_digit_year, context_.saved);
  if (!read) return std::nullopt;
  return DayMatch{read->day, at + 5, read->ambiguous};
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view utf8, const DateContext& context) {
  return Finder(utf8, context).run();
}

}  // namespace backissue
