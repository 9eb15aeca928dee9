// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace backissue {
namespace {

/// Locales in the order in which a name wins when the page's language is unknown: by how much news
/// is written in them.
constexpr std::array kLocales = {
    "en",    "en_GB", "es", "ru",      "de",    "fr",    "pt", "pt_PT",   "it", "ar",  "ar_LB",
    "ar_DZ", "ar_MA", "tr", "pl",      "uk",    "nl",    "id", "fa",      "cs", "ro",  "el",
    "hu",    "sv",    "bg", "da",      "nb",    "nn",    "fi", "sk",      "hr", "sr",  "sr_Latn",
    "bs",    "sl",    "lt", "lv",      "et",    "he",    "th", "hi",      "bn", "ur",  "ta",
    "te",    "ml",    "kn", "mr",      "gu",    "pa",    "ne", "si",      "ms", "fil", "sw",
    "af",    "sq",    "mk", "ca",      "gl",    "eu",    "is", "ga",      "cy", "mt",  "lb",
    "ka",    "hy",    "az", "az_Cyrl", "kk",    "ky",    "uz", "uz_Cyrl", "tg", "tk",  "be",
    "ps",    "sd",    "ku", "ckb",     "am",    "so",    "ha", "yo",      "ig", "zu",  "rw",
    "my",    "km",    "lo", "de_AT",   "es_MX", "fr_CA", "fo", "fy",      "gd", "br",  "jv",
    "or",    "as",    "xh", "ti",      "yi"};

/// Names in use that ICU does not list.
struct ExtraName {
  const char* language;
  const char* name;
  int month;
};
constexpr ExtraName kExtraNames[] = {
    {"en", "sept", 9},   {"es", "setiembre", 9}, {"es", "set", 9},      {"de", "jaenner", 1},
    {"de", "maerz", 3},  {"de", "mrz", 3},       {"ro", "mai", 5},      {"tr", "agus", 8},
    {"ru", "сент", 9},   {"ru", "сен", 9},       {"ru", "нояб", 11},    {"ru", "ноя", 11},
    {"ru", "фев", 2},    {"ru", "янв", 1},       {"ru", "мар", 3},      {"ru", "июн", 6},
    {"ru", "июл", 7},    {"ru", "окт", 10},      {"ar", "اب", 8},       {"ar", "ايلول", 9},
    {"ar", "حزيران", 6}, {"ar", "تموز", 7},      {"ar", "نيسان", 4},    {"ar", "ايار", 5},
    {"ar", "شباط", 2},   {"ar", "اذار", 3},      {"ar", "اغسطس", 8},    {"el", "μαι", 5},
    {"fr", "fev", 2},    {"fr", "aout", 8},      {"pl", "wrzesnia", 9}, {"pt", "mco", 3},
    {"nl", "mrt", 3},    {"hu", "maj", 5},       {"fa", "مي", 5},       {"fa", "مه", 5},
    {"fa", "اوت", 8},    {"fa", "ژانويه", 1},    {"fa", "فوريه", 2},    {"fa", "ژوئن", 6},
    {"fa", "ژوييه", 7},  {"fa", "ژوئيه", 7}};

struct NameUse {
  std::uint8_t locale;  // index into kLocales
  std::uint8_t month;
  bool persian;
  bool foreign = false;
};
using NameTable = std::unordered_map<std::string, std::vector<NameUse>>;

/// The words of a name without what stands between them; empty for names that hold digits ("9월",
/// "tháng 9"), which the grammar reads as numbers.
std::string key_of(std::string_view name) {
  const DateTokens tokens(name);
  std::string key;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is_number(i) || (!tokens.word(i).empty() && tokens[i].mark != 0)) return {};
    key += tokens.word(i);
  }
  return key;
}

void add_name(NameTable& table, const std::string& key, NameUse use) {
  if (key.size() < 2) return;
  auto& uses = table[key];
  const bool known = std::any_of(uses.begin(), uses.end(), [&](const NameUse& u) {
    return u.locale == use.locale && u.persian == use.persian;
  });
  if (!known) uses.push_back(use);
}

void add_locale(NameTable& table, const icu::Locale& locale, std::uint8_t index, bool persian) {
  UErrorCode status = U_ZERO_ERROR;
  const auto symbols = persian ? std::make_unique<icu::DateFormatSymbols>(locale, "persian", status)
                               : std::make_unique<icu::DateFormatSymbols>(locale, status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return;
  using Symbols = icu::DateFormatSymbols;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      int count = 0;
      const icu::UnicodeString* names = symbols->getMonths(count, context, width);
      for (int month = 0; month < std::min(count, 12); ++month) {
        std::string utf8;
        names[month].toUTF8String(utf8);
        add_name(table, key_of(utf8), {index, static_cast<std::uint8_t>(month + 1), persian});
      }
    }
  }
}

std::uint8_t index_of(std::string_view language) {
  const auto found = std::find(kLocales.begin(), kLocales.end(), language);
  return static_cast<std::uint8_t>(found - kLocales.begin());
}

NameTable load_names() {
  NameTable table;
  for (std::size_t i = 0; i < kLocales.size(); ++i) {
    add_locale(table, icu::Locale(kLocales[i]), static_cast<std::uint8_t>(i), false);
  }
  add_locale(table, icu::Locale("fa"), index_of("fa"), true);
  for (const auto& [language, name, month] : kExtraNames) {
    add_name(table, key_of(name), {index_of(language), static_cast<std::uint8_t>(month), false});
  }
  return table;
}

const NameTable& names() {
  static const NameTable table = load_names();
  return table;
}

/// "nb" and "nn" are called "no", "fil" also "tl": their pages say either.
bool same_language(std::string_view locale, std::string_view language) {
  const auto primary = locale.substr(0, locale.find('_'));
  if (language == "no") return primary == "nb" || primary == "nn";
  if (language == "tl") return primary == "fil";
  return primary == language;
}

std::optional<NameUse> look_up(const std::string& key, std::string_view language) {
  const auto found = names().find(key);
  if (found == names().end()) return std::nullopt;
  for (const NameUse& use : found->second) {
    if (same_language(kLocales[use.locale], language)) return use;
  }
  NameUse use = found->second.front();
  use.foreign = !language.empty() && use.locale > 1;
  return use;
}

/// Hebrew writes "in" as a letter of the next word.
std::optional<NameUse> look_up_prefixed(const std::string& key, std::string_view language) {
  if (const auto use = look_up(key, language)) return use;
  constexpr std::string_view kBet = "ב";
  if (key.starts_with(kBet)) return look_up(key.substr(kBet.size()), "he");
  // Basque puts the month into the genitive before the day.
  if (language == "eu" && key.ends_with("ren")) return look_up(key.substr(0, key.size() - 3), "eu");
  return std::nullopt;
}

/// Up to three words with nothing but dots between them, the longest first: "كانون الثاني", "ก.ย.".
std::optional<MonthName> name_at(const DateTokens& tokens, std::size_t at,
                                 std::string_view language) {
  std::optional<MonthName> best;
  std::string key;
  for (int words = 0; words < 3 && !tokens.word(at).empty(); ++words) {
    key += tokens.word(at++);
    if (const auto use = look_up_prefixed(key, language)) {
      best = MonthName{use->month, use->persian, use->foreign, at};
    }
    while (tokens.is_mark(at, '.')) ++at;
  }
  if (best && tokens.is_mark(best->next, '.')) ++best->next;
  return best;
}

/// Vietnamese numbers its months: "tháng 9".
std::optional<MonthName> numbered_month_at(const DateTokens& tokens, std::size_t at) {
  if (tokens.word(at) != "thang" || !tokens.is_number(at + 1)) return std::nullopt;
  const long month = tokens[at + 1].value;
  if (month < 1 || month > 12 || tokens[at + 1].digits > 2) return std::nullopt;
  return MonthName{static_cast<int>(month), false, false, at + 2};
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<MonthName> month_at(const DateTokens& tokens, std::size_t at,
                                  std::string_view language) {
  if (tokens.word(at).empty()) return std::nullopt;
  if (const auto numbered = numbered_month_at(tokens, at)) return numbered;
  auto found = name_at(tokens, at, language);
  if (!found || !tokens.is_mark_of(found->next, U"/(-")) return found;
  const auto twin = name_at(tokens, found->next + 1, language);
  if (!twin || twin->month != found->month) return found;
  const bool bracket = tokens.is_mark(found->next, '(') && tokens.is_mark(twin->next, ')');
  found->next = twin->next + (bracket ? 1 : 0);
  return found;
}

bool is_date_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 55> kWords = {
      "พ",   "ศ",   "พศ",  "yil", "жылғы", "жылы", "ta",   "de", "del",  "di",   "d",
      "of",  "the", "den", "do",  "da",    "e",    "a",    "o",  "gada", "gads", "m",
      "y",   "ko",  "eko", "г",   "года",  "р",    "року", "r",  "roku", "ngay", "nam",
      "سنة", "عام", "من",  "оны", "st",    "nd",   "rd",   "th", "er",   "ro",   "do",
      "eme", "η",   "ησ",  "го",  "ое",    "an",   "en",   "le", "in",   "i",    "pa"};
  return contains(kWords, word);
}

bool is_time_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 44> kWords = {
      "t",   "at",  "um",  "kl",   "klo",    "om",   "alle", "ore",  "as",    "a",    "las",
      "la",  "les", "ved", "в",    "о",      "у",    "saat", "luc",  "pukul", "jam",  "o",
      "u",   "ob",  "ora", "στισ", "الساعة", "ساعة", "г",    "года", "р",     "року", "בשעה",
      "von", "das", "h",   "time", "hours",  "wita", "d",    "godz", "v",     "uhr",  "i"};
  return contains(kWords, word);
}

std::optional<int> half_day_of(std::string_view words) {
  static constexpr std::array<std::string_view, 10> kMorning = {
      "am", "ص", "صباحا", "上午", "午前", "오전", "πμ", "sa", "oo", "凌晨"};
  static constexpr std::array<std::string_view, 9> kAfternoon = {
      "pm", "م", "مساء", "下午", "午後", "오후", "μμ", "ch", "晚上"};
  if (contains(kMorning, words)) return 0;
  if (contains(kAfternoon, words)) return 12;
  return std::nullopt;
}

std::optional<int> zone_offset(std::string_view word) {
  static constexpr std::pair<std::string_view, int> kZones[] = {
      {"z", 0},      {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240}, {"cdt", -300},
      {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"cet", 60},   {"cest", 120},
      {"mez", 60},   {"mesz", 120}, {"eet", 120},  {"eest", 180}, {"wet", 0},    {"west", 60},
      {"msk", 180},  {"мск", 180},  {"trt", 180},  {"jst", 540},  {"kst", 540},  {"hkt", 480},
      {"sgt", 480},  {"myt", 480},  {"wib", 420},  {"wita", 480}, {"wit", 540},  {"pkt", 300},
      {"aest", 600}, {"aedt", 660}, {"acst", 570}, {"awst", 480}, {"nzst", 720}, {"nzdt", 780},
      {"sast", 120}, {"eat", 180},  {"cat", 120},  {"wat", 60},   {"brt", -180}, {"art", -180}};
  for (const auto& [name, minutes] : kZones) {
    if (name == word) return minutes;
  }
  return std::nullopt;
}

}  // namespace backissue
