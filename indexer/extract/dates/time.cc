// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/time.h"

#include <string>
#include <utility>

#include "indexer/extract/dates/names.h"

namespace backissue {
namespace {

constexpr int kMaxFillers = 4;

std::optional<int> small_number(const DateTokens& tokens, std::size_t at, int limit) {
  if (!tokens.is_number(at) || tokens[at].digits > 2 || tokens[at].value >= limit) {
    return std::nullopt;
  }
  return static_cast<int>(tokens[at].value);
}

bool is_hour_sign(std::string_view word) {
  return word == "h" || word == "時" || word == "时" || word == "点" || word == "點" ||
         word.starts_with("시") || word == "ч";
}

bool is_minute_sign(std::string_view word) {
  return word == "分" || word.starts_with("분") || word == "min" || word == "мин";
}

/// "pm", "p.m.", "下午": one or two words, and the token after them.
std::optional<std::pair<int, std::size_t>> half_day_at(const DateTokens& tokens, std::size_t at) {
  std::string words;
  for (int count = 0; count < 2 && !tokens.word(at).empty(); ++count) {
    words += tokens.word(at++);
    if (const auto half = half_day_of(words)) {
      return std::pair(*half, tokens.is_mark(at, '.') ? at + 1 : at);
    }
    while (tokens.is_mark(at, '.')) ++at;
  }
  return std::nullopt;
}

/// "+0300", "+03:00", "-5".
std::optional<std::pair<int, std::size_t>> offset_at(const DateTokens& tokens, std::size_t at) {
  if (!tokens.is_mark_of(at, U"+-−") || !tokens.is_number(at + 1) || !tokens[at + 1].glued) {
    return std::nullopt;
  }
  const int sign = tokens.is_mark(at, '+') ? 1 : -1;
  const int value = static_cast<int>(tokens[at + 1].value);
  const int digits = tokens[at + 1].digits;
  std::size_t next = at + 2;
  int minutes = digits == 4 ? value / 100 * 60 + value % 100 : value * 60;
  if (digits <= 2 && tokens.is_mark(next, ':')) {
    if (const auto rest = small_number(tokens, next + 1, 60)) {
      minutes += *rest;
      next += 2;
    }
  }
  if (digits == 3 || digits > 4 || minutes > 18 * 60) return std::nullopt;
  return std::pair(sign * minutes, next);
}

/// "Z", "EST", "(GMT+3)", "UTC +03:00", "+0300".
void read_zone(const DateTokens& tokens, ClockTime& time) {
  std::size_t at = time.next;
  if (tokens.is_mark(at, '(')) ++at;
  // A bare sign is a zone only where it touches the time or has four digits: "08:50 - 12 comments"
  // has none.
  const bool touches = at < tokens.size() && tokens[at].glued;
  const bool four = tokens.is_number(at + 1) && tokens[at + 1].digits == 4;
  if (const auto offset = touches || four ? offset_at(tokens, at) : std::nullopt) {
    time.utc_offset_minutes = offset->first;
    time.next = offset->second;
    return;
  }
  const auto named = zone_offset(tokens.word(at));
  if (!named) return;
  time.utc_offset_minutes = *named;
  time.next = ++at;
  if (const auto offset = offset_at(tokens, at)) {
    time.utc_offset_minutes = *named + offset->first;
    time.next = offset->second;
  }
}

/// Minutes and seconds behind an hour; moves `time.next`. False where the style asks for more than
/// stands there.
bool read_minutes(const DateTokens& tokens, ClockTime& time, TimeStyle style) {
  const std::size_t at = time.next;
  const bool announced = style == TimeStyle::kLoose || tokens.word(at + 2) == "uhr";
  const bool dot = announced && tokens.is_mark(at, '.') && tokens[at].glued;
  if (tokens.is_mark(at, ':') || dot) {
    const auto minute = small_number(tokens, at + 1, 60);
    if (!minute || tokens[at + 1].digits != 2) return false;
    time.second_of_day += *minute * 60;
    time.next = at + 2;
    const auto second =
        tokens.is_mark(time.next, ':') ? small_number(tokens, time.next + 1, 60) : std::nullopt;
    if (!second) return true;
    time.second_of_day += *second;
    time.next += 2;
    const bool fraction = tokens.is_mark_of(time.next, U".,") && tokens[time.next].glued &&
                          tokens.is_number(time.next + 1) && tokens[time.next + 1].glued;
    if (fraction) time.next += 2;
    return true;
  }
  if (!is_hour_sign(tokens.word(at))) return style == TimeStyle::kLoose;
  time.next = at + 1;
  if (const auto minute = small_number(tokens, time.next, 60)) {
    time.second_of_day += *minute * 60;
    time.next += is_minute_sign(tokens.word(time.next + 1)) ? 2 : 1;
  }
  return true;
}

/// "(金)", "(Fri)": the day of the week between a day and its time.
bool is_bracketed_word(const DateTokens& tokens, std::size_t at) {
  return tokens.is_mark(at, '(') && !tokens.word(at + 1).empty() && tokens.is_mark(at + 2, ')');
}

int with_half_day(int second_of_day, int half) {
  const int hour = second_of_day / 3600;
  if (hour > 12) return second_of_day;
  return second_of_day - hour * 3600 + (hour % 12 + half) * 3600;
}

}  // namespace

std::optional<ClockTime> clock_time_at(const DateTokens& tokens, std::size_t at, TimeStyle style) {
  const auto before = half_day_at(tokens, at);
  if (before) at = before->second;
  const auto hour = small_number(tokens, at, 24);
  if (!hour) return std::nullopt;
  ClockTime time{*hour * 3600, std::nullopt, at + 1};
  const auto bare_half = half_day_at(tokens, time.next);
  if (!bare_half && !read_minutes(tokens, time, style)) return std::nullopt;
  // A bare number is a time only with something that says so.
  if (time.next == at + 1 && !bare_half && tokens.word(time.next) != "uhr") return std::nullopt;
  if (const auto after = half_day_at(tokens, time.next)) {
    time.second_of_day = with_half_day(time.second_of_day, after->first);
    time.next = after->second;
  } else if (before) {
    time.second_of_day = with_half_day(time.second_of_day, before->first);
  }
  if (tokens.word(time.next) == "uhr") ++time.next;
  read_zone(tokens, time);
  return time;
}

std::optional<ClockTime> clock_time_after(const DateTokens& tokens, std::size_t at) {
  bool announced = false;
  for (int skipped = 0; skipped <= kMaxFillers && at < tokens.size(); ++skipped, ++at) {
    if (tokens.is_number(at) || half_day_at(tokens, at)) {
      const auto style = announced ? TimeStyle::kLoose : TimeStyle::kStrict;
      return clock_time_at(tokens, at, style);
    }
    if (is_bracketed_word(tokens, at)) {
      at += 2;
      continue;
    }
    const bool word = is_time_filler(tokens.word(at));
    if (!word && !tokens.is_mark_of(at, U",.،-–—|•·@(/、")) return std::nullopt;
    announced = announced || word;
  }
  return std::nullopt;
}

}  // namespace backissue
