// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/relative.h"

#include <unicode/reldatefmt.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace backissue {

/// The phrases of one language, their folded words joined by spaces, a number written as '#'.
struct PhraseTable {
  struct Meaning {
    RelativeUnit unit = RelativeUnit::kDay;
    long count = 0;  // kNumberInText where the phrase holds a number
  };
  std::unordered_map<std::string, Meaning> phrases;
  std::unordered_set<std::string> starts;
};

namespace {

using Meaning = PhraseTable::Meaning;

/// The longest phrase: "il y a 2 heures" with room to spare.
constexpr std::size_t kMaxTokens = 7;
constexpr long kNumberInText = -1;

struct ExtraPhrase {
  std::string_view language;
  std::string_view phrase;
  RelativeUnit unit;
  long count;
};
using enum RelativeUnit;
constexpr ExtraPhrase kExtraPhrases[] = {{"en", "an hour ago", kHour, 1},
                                         {"en", "a minute ago", kMinute, 1},
                                         {"en", "one hour ago", kHour, 1},
                                         {"en", "a day ago", kDay, 1},
                                         {"en", "one day ago", kDay, 1},
                                         {"en", "a week ago", kWeek, 1},
                                         {"en", "# hrs ago", kHour, kNumberInText},
                                         {"en", "# mins ago", kMinute, kNumberInText},
                                         {"en", "# secs ago", kSecond, kNumberInText},
                                         {"en", "# h ago", kHour, kNumberInText},
                                         {"de", "vor einer Stunde", kHour, 1},
                                         {"de", "vor einem Tag", kDay, 1},
                                         {"es", "hace una hora", kHour, 1},
                                         {"es", "hace un día", kDay, 1},
                                         {"fr", "il y a une heure", kHour, 1},
                                         {"fr", "il y a un jour", kDay, 1},
                                         {"pt", "# horas atrás", kHour, kNumberInText},
                                         {"pt", "# hora atrás", kHour, kNumberInText},
                                         {"pt", "# dias atrás", kDay, kNumberInText},
                                         {"pt", "# minutos atrás", kMinute, kNumberInText},
                                         {"pt", "há uma hora", kHour, 1},
                                         {"it", "un'ora fa", kHour, 1},
                                         {"it", "un giorno fa", kDay, 1},
                                         {"it", "# giorni fa", kDay, kNumberInText},
                                         {"ru", "час назад", kHour, 1},
                                         {"ru", "день назад", kDay, 1},
                                         {"id", "# jam lalu", kHour, kNumberInText},
                                         {"id", "# hari lalu", kDay, kNumberInText},
                                         {"id", "# menit lalu", kMinute, kNumberInText},
                                         {"ms", "# jam lalu", kHour, kNumberInText},
                                         {"ms", "# hari lalu", kDay, kNumberInText},
                                         {"zh", "# 小时前", kHour, kNumberInText},
                                         {"zh", "# 小時前", kHour, kNumberInText},
                                         {"zh", "# 分钟前", kMinute, kNumberInText},
                                         {"zh", "# 分鐘前", kMinute, kNumberInText},
                                         {"zh", "# 天前", kDay, kNumberInText},
                                         {"th", "# ชั่วโมงที่แล้ว", kHour, kNumberInText},
                                         {"th", "# ชั่วโมงก่อน", kHour, kNumberInText},
                                         {"th", "# นาทีที่แล้ว", kMinute, kNumberInText},
                                         {"th", "# วันที่แล้ว", kDay, kNumberInText},
                                         {"th", "# วันก่อน", kDay, kNumberInText},
                                         {"bn", "# ঘণ্টা আগে", kHour, kNumberInText},
                                         {"et", "# tund tagasi", kHour, kNumberInText},
                                         {"et", "# tundi tagasi", kHour, kNumberInText},
                                         {"et", "# minutit tagasi", kMinute, kNumberInText},
                                         {"et", "# päeva tagasi", kDay, kNumberInText},
                                         {"tr", "bir saat önce", kHour, 1},
                                         {"tr", "bir gün önce", kDay, 1}};

/// The key of tokens [at, at + count), or empty where a mark other than a dot or an apostrophe
/// stands among them.
std::string key_of(const DateTokens& tokens, std::size_t at, std::size_t count) {
  std::string key;
  for (std::size_t i = at; i < at + count && i < tokens.size(); ++i) {
    if (tokens.is_mark_of(i, U".'’")) continue;
    if (tokens.word(i).empty() && !tokens.is_number(i)) return {};
    if (!key.empty()) key += ' ';
    key += tokens.is_number(i) ? std::string_view("#") : tokens.word(i);
  }
  return key;
}

void add_phrase(PhraseTable& table, std::string_view text, Meaning meaning) {
  std::string phrase(text);
  if (const auto at = phrase.find('#'); at != std::string::npos) phrase[at] = '0';
  const DateTokens tokens(phrase);
  const std::string key = key_of(tokens, 0, tokens.size());
  if (key.empty() || tokens.size() > kMaxTokens) return;
  if (key.find('#') != std::string::npos) meaning.count = kNumberInText;
  table.starts.insert(key.substr(0, key.find(' ')));
  table.phrases.emplace(key, meaning);
}

/// Variants that sites write beside the standard phrase: Arabic and Persian have two words for
/// "ago", Greek leaves a preposition out, and where words stand on both sides of the number
/// (Swedish "för 2 timmar sedan") the first is often left out.
void add_phrase_and_variants(PhraseTable& table, std::string_view text, Meaning meaning) {
  add_phrase(table, text, meaning);
  constexpr std::pair<std::string_view, std::string_view> kOtherWords[] = {
      {"قبل ", "منذ "}, {" پیش", " قبل"}, {"πριν από ", "πριν "}};
  for (const auto& [standard, other] : kOtherWords) {
    if (const auto at = text.find(standard); at != std::string_view::npos)
      add_phrase(table, std::string(text).replace(at, standard.size(), other), meaning);
  }
  const auto digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit == 0) return;
  const auto tail = text.substr(digit);
  if (std::count(tail.begin(), tail.end(), ' ') >= 2) add_phrase(table, tail, meaning);
}

void add_counted(PhraseTable& table, const icu::RelativeDateTimeFormatter& formatter) {
  static constexpr std::pair<UDateRelativeUnit, RelativeUnit> kUnits[] = {
      {UDAT_RELATIVE_SECONDS, kSecond}, {UDAT_RELATIVE_MINUTES, kMinute},
      {UDAT_RELATIVE_HOURS, kHour},     {UDAT_RELATIVE_DAYS, kDay},
      {UDAT_RELATIVE_WEEKS, kWeek},     {UDAT_RELATIVE_MONTHS, kMonth},
      {UDAT_RELATIVE_YEARS, kYear}};
  // One number for each plural form of any language (CLDR): 1, 2, few, many, other, compound ones.
  for (const auto& [icu_unit, unit] : kUnits) {
    for (const int number : {1, 2, 3, 5, 11, 21, 100}) {
      UErrorCode status = U_ZERO_ERROR;
      icu::UnicodeString text;
      formatter.format(number, UDAT_DIRECTION_LAST, icu_unit, text, status);
      std::string utf8;
      text.toUTF8String(utf8);
      if (U_SUCCESS(status)) add_phrase_and_variants(table, utf8, {unit, number});
    }
  }
}

void add_named_days(PhraseTable& table, const icu::RelativeDateTimeFormatter& formatter) {
  static constexpr std::pair<UDateDirection, long> kDays[] = {
      {UDAT_DIRECTION_THIS, 0}, {UDAT_DIRECTION_LAST, 1}, {UDAT_DIRECTION_LAST_2, 2}};
  for (const auto& [direction, days_ago] : kDays) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    formatter.format(direction, UDAT_ABSOLUTE_DAY, text, status);
    std::string utf8;
    text.toUTF8String(utf8);
    if (U_SUCCESS(status)) add_phrase(table, utf8, {kDay, days_ago});
  }
}

void add_locale(PhraseTable& table, const icu::Locale& locale) {
  for (const auto style : {UDAT_STYLE_LONG, UDAT_STYLE_SHORT, UDAT_STYLE_NARROW}) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RelativeDateTimeFormatter formatter(locale, nullptr, style,
                                                   UDISPCTX_CAPITALIZATION_NONE, status);
    if (U_FAILURE(status)) continue;
    add_counted(table, formatter);
    add_named_days(table, formatter);
  }
}

std::shared_ptr<const PhraseTable> load_phrases(const std::string& language) {
  auto table = std::make_shared<PhraseTable>();
  add_locale(*table, icu::Locale(language.c_str()));
  // Two languages are written in two scripts, and pages name the language alone.
  if (language == "sr") add_locale(*table, icu::Locale("sr_Latn"));
  if (language == "zh") add_locale(*table, icu::Locale("zh_Hant"));
  for (const auto& extra : kExtraPhrases) {
    if (extra.language == language) add_phrase(*table, extra.phrase, {extra.unit, extra.count});
  }
  return table;
}

/// A language's table, loaded at its first use. The page names the language, so strange names are
/// refused, which bounds the cache.
std::shared_ptr<const PhraseTable> phrases_of(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const PhraseTable>, std::less<>> cache;
  const bool sane =
      language.size() >= 2 && language.size() <= 3 &&
      std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!sane) return nullptr;
  const std::lock_guard lock(mutex);
  if (const auto found = cache.find(language); found != cache.end()) return found->second;
  if (cache.size() > 200) return nullptr;
  std::string name(language);
  auto table = load_phrases(name);
  return cache.emplace(std::move(name), std::move(table)).first->second;
}

std::optional<RelativePhrase> match(const PhraseTable& table, const DateTokens& tokens,
                                    std::size_t at) {
  if (!table.starts.contains(key_of(tokens, at, 1))) return std::nullopt;
  std::optional<RelativePhrase> best;
  long number = 0;
  for (std::size_t n = 1; n <= kMaxTokens && at + n <= tokens.size(); ++n) {
    const DateToken& last = tokens[at + n - 1];
    if (tokens.is_number(at + n - 1)) number = last.digits <= 3 ? last.value : -1;
    const std::string key = key_of(tokens, at, n);
    if (key.empty() || number < 0) break;
    const auto found = table.phrases.find(key);
    if (found == table.phrases.end()) continue;
    const long count = found->second.count == kNumberInText ? number : found->second.count;
    best = RelativePhrase{found->second.unit, count, at + n};
  }
  return best;
}

}  // namespace

RelativePhrases::RelativePhrases(std::string_view language) {
  static constexpr std::array<std::string_view, 12> kLarge = {"en", "es", "fr", "de", "ru", "ar",
                                                              "pt", "it", "tr", "zh", "ja", "ko"};
  const auto add = [&](std::string_view name) {
    if (auto table = phrases_of(name)) tables_.push_back(std::move(table));
  };
  if (language.empty()) {
    for (const auto name : kLarge) add(name);
  } else {
    add(language);
    if (language != "en") add("en");
  }
}

std::optional<RelativePhrase> RelativePhrases::find(const DateTokens& tokens,
                                                    std::size_t at) const {
  if (at >= tokens.size() || tokens[at].kind == DateToken::Kind::kMark) return std::nullopt;
  for (const auto& table : tables_) {
    if (const auto found = match(*table, tokens, at)) return found;
  }
  return std::nullopt;
}

Timestamp count_back(const RelativePhrase& phrase, const Timestamp& saved) {
  switch (phrase.unit) {
    case kDay:
      return {plus_days(saved.day, -phrase.count)};
    case kWeek:
      return {plus_days(saved.day, -7 * phrase.count)};
    case kMonth:
      return {plus_months(saved.day, static_cast<int>(-phrase.count))};
    case kYear:
      return {plus_months(saved.day, static_cast<int>(-12 * phrase.count))};
    case kSecond:
    case kMinute:
    case kHour:
      break;
  }
  const long length = phrase.unit == kHour ? 3600 : phrase.unit == kMinute ? 60 : 1;
  if (!saved.second_of_day) return {plus_days(saved.day, -(phrase.count * length / 86'400))};
  const long moment = *saved.second_of_day - phrase.count * length;
  const long days_back = moment >= 0 ? 0 : (-moment + 86'399) / 86'400;
  return {plus_days(saved.day, -days_back), static_cast<int>(moment + days_back * 86'400),
          saved.utc_offset_minutes};
}

}  // namespace backissue
