// SPDX-License-Identifier: GPL-3.0-or-later
// Apart from the guessing of languages, so that the searcher need not load the guesser's tables at
// every start.
#include "common/analysis/language_tag.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"

namespace backissue {
namespace {

/// Old, macro- and three-letter codes that ICU leaves as they are.
std::string_view modern_code(std::string_view code) {
  static constexpr std::pair<std::string_view, std::string_view> kCodes[] = {
      {"iw", "he"},  {"ji", "yi"},  {"in", "id"},  {"jw", "jv"},  {"mo", "ro"},  {"nb", "no"},
      {"nn", "no"},  {"fil", "tl"}, {"sh", "sr"},  {"cmn", "zh"}, {"yue", "zh"}, {"arb", "ar"},
      {"pes", "fa"}, {"prs", "fa"}, {"ger", "de"}, {"fre", "fr"}, {"gre", "el"}, {"chi", "zh"},
      {"cze", "cs"}, {"dut", "nl"}, {"per", "fa"}, {"rum", "ro"}, {"slo", "sk"}, {"alb", "sq"},
      {"arm", "hy"}, {"baq", "eu"}, {"bur", "my"}, {"geo", "ka"}, {"ice", "is"}, {"mac", "mk"},
      {"may", "ms"}, {"wel", "cy"}, {"zsm", "ms"}};
  for (const auto& [from, to] : kCodes)
    if (from == code) return to;
  return code;
}

}  // namespace

std::string primary_language(std::string_view tag) {
  const std::string lower = ascii_lower(trim(tag));
  const std::size_t end =
      std::min(lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), lower.size());
  if (end < 2 || end > 3) return {};
  if (end < lower.size() && lower[end] != '-' && lower[end] != '_' && lower[end] != ',' &&
      lower[end] != '.')
    return {};
  const std::string_view known = modern_code(std::string_view(lower).substr(0, end));
  // Codes that say "none told": undetermined, several, no language; a script alone, as CLD2 writes
  // it.
  if (known == "und" || known == "mul" || known == "zxx" || known == "mis" || known == "xx")
    return {};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(std::string(known).c_str(), language.data(), ULOC_LANG_CAPACITY, &status);
  return U_SUCCESS(status) ? std::string(modern_code(language.data())) : std::string(known);
}

}  // namespace backissue
