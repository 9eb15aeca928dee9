// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/language.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/analysis/language_tag.h"
#include "common/text.h"
#include "common/utf8.h"

namespace backissue {
namespace {

/// Enough text to tell a language by. Of longer ones so many pieces from beginning to end, since an
/// article may be translated half way.
constexpr std::size_t kSampleBytes = 4'000;
constexpr std::size_t kPieces = 5;
/// Below this many letters character statistics guess, and a declaration is the better witness.
constexpr std::size_t kFewLetters = 60;

/// Scripts that one language of the press is written in.
constexpr std::pair<UScriptCode, std::string_view> kScriptLanguages[] = {
    {USCRIPT_HANGUL, "ko"},    {USCRIPT_THAI, "th"},     {USCRIPT_GREEK, "el"},
    {USCRIPT_GEORGIAN, "ka"},  {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_KHMER, "km"},
    {USCRIPT_LAO, "lo"},       {USCRIPT_MYANMAR, "my"},  {USCRIPT_SINHALA, "si"},
    {USCRIPT_TAMIL, "ta"},     {USCRIPT_TELUGU, "te"},   {USCRIPT_KANNADA, "kn"},
    {USCRIPT_MALAYALAM, "ml"}, {USCRIPT_GUJARATI, "gu"}, {USCRIPT_GURMUKHI, "pa"},
    {USCRIPT_ORIYA, "or"},     {USCRIPT_ETHIOPIC, "am"}, {USCRIPT_TIBETAN, "bo"},
};

struct Letters {
  std::array<std::size_t, USCRIPT_CODE_LIMIT> by_script{};
  std::size_t total = 0;

  std::size_t of(UScriptCode script) const { return by_script[static_cast<std::size_t>(script)]; }
  bool mostly(UScriptCode script) const { return 2 * of(script) > total; }
};

Letters count_letters(std::string_view utf8) {
  Letters letters;
  std::size_t ascii = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = static_cast<UChar32>(next_code_point(utf8, at));
    if (c < 0x80) {
      ascii += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1U : 0U;
      continue;
    }
    if (!u_isUAlphabetic(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (script >= 0 && script < USCRIPT_CODE_LIMIT)
      ++letters.by_script[static_cast<std::size_t>(script)];
    ++letters.total;
  }
  letters.by_script[USCRIPT_LATIN] += ascii;
  letters.total += ascii;
  return letters;
}

/// Han is Japanese where some Kana stands among it, Chinese otherwise.
std::string_view language_of_scripts(const Letters& letters, std::string_view declared) {
  for (const auto& [script, language] : kScriptLanguages)
    if (letters.mostly(script)) return language;
  const std::size_t kana = letters.of(USCRIPT_HIRAGANA) + letters.of(USCRIPT_KATAKANA);
  const std::size_t han = letters.of(USCRIPT_HAN);
  if (2 * (kana + han) > letters.total) return 20 * kana > kana + han ? "ja" : "zh";
  if (letters.mostly(USCRIPT_HEBREW)) return declared == "yi" ? "yi" : "he";
  return {};
}

std::string sample_of(std::string_view utf8) {
  if (utf8.size() <= kSampleBytes) return std::string(utf8);
  constexpr std::size_t kPieceBytes = kSampleBytes / kPieces;
  const std::size_t step = (utf8.size() - kPieceBytes) / (kPieces - 1);
  std::string sample;
  for (std::size_t piece = 0; piece < kPieces; ++piece) {
    std::size_t begin = piece * step;
    while (begin > 0 && is_continuation(utf8[begin])) --begin;
    sample.append(head_bytes(utf8.substr(begin), kPieceBytes)).append(1, '\n');
  }
  return sample;
}

struct Guess {
  std::string language;
  bool reliable = false;
};

Guess guess_by_characters(std::string_view utf8) {
  const std::string text = clean_line(utf8);
  CLD2::Language languages[3];
  int percent[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages,
                                 percent, &bytes, &reliable);
  // The largest part; the summary that CLD2 makes of them takes English for boilerplate.
  const CLD2::Language best = languages[0];
  if (best == CLD2::UNKNOWN_LANGUAGE) return {};
  return {primary_language(CLD2::LanguageCode(best)), reliable};
}

/// Languages so near to each other that the declaration knows better than character statistics.
bool is_near(std::string_view a, std::string_view b) {
  static constexpr std::array<std::string_view, 7> kFamilies = {
      "|hr|sr|bs|sh|cnr|", "|no|da|sv|",       "|id|ms|",   "|cs|sk|",
      "|pt|gl|",           "|uk|ru|be|bg|mk|", "|fa|tg|ps|"};
  const auto holds = [](std::string_view family, std::string_view language) {
    return family.find("|" + std::string(language) + "|") != std::string_view::npos;
  };
  return std::any_of(kFamilies.begin(), kFamilies.end(),
                     [&](auto family) { return holds(family, a) && holds(family, b); });
}

}  // namespace

std::string detect_language(std::string_view utf8, std::string_view declared) {
  const std::string stated = primary_language(declared);
  const std::string sample = sample_of(utf8);
  const Letters letters = count_letters(sample);
  if (letters.total == 0) return stated;
  if (const auto language = language_of_scripts(letters, stated); !language.empty())
    return std::string(language);
  const Guess guess = guess_by_characters(sample);
  if (guess.language.empty()) return stated;
  if (stated.empty()) return guess.reliable ? guess.language : std::string();
  const bool overruled =
      guess.reliable && letters.total >= kFewLetters && !is_near(guess.language, stated);
  return overruled ? guess.language : stated;
}

}  // namespace backissue
