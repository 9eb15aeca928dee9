// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/light_rules.h"

#include <algorithm>
#include <array>

#include "common/analysis/fold.h"
#include "common/text.h"
#include "common/utf8.h"

namespace backissue {
namespace {

// Persian: plural and comparative endings with the possessives that follow them, then the
// indefinite and joining yeh. The zero-width non-joiner before them is gone by now.
constexpr auto kPersianEndings =
    std::to_array<std::string_view>({"هايشان", "هايمان", "هايتان", "هايي", "هايم", "هايت", "هايش",
                                     "هاي", "ها", "ترين", "تري", "تر"});
constexpr auto kPersianYeh = std::to_array<std::string_view>({"يي", "ي"});
constexpr SuffixStep kPersian[] = {{2, kPersianEndings}, {3, kPersianYeh}};

// Korean: case and topic particles, alone and in the usual chains, then the plural; and what makes
// a noun a verb (하다).
constexpr auto kKoreanParticles = std::to_array<std::string_view>(
    {"으로부터", "에게서는", "에서부터", "이라고는", "으로서의", "으로써", "으로서", "으로는",
     "으로의",   "으로도",   "에서는",   "에서도",   "에서의",   "에게는", "에게서", "에게도",
     "까지는",   "까지도",   "까지의",   "부터는",   "이라고",   "이라는", "이라며", "이었다",
     "이지만",   "이며",     "이고",     "이나",     "이란",     "이다",   "입니다", "라고",
     "라는",     "라며",     "로부터",   "로서",     "로써",     "로는",   "로의",   "로도",
     "에는",     "에도",     "에서",     "에게",     "에만",     "과의",   "와의",   "과는",
     "와는",     "까지",     "부터",     "보다",     "처럼",     "만큼",   "마다",   "조차",
     "밖에",     "만을",     "만이",     "만의",     "으로",     "하고",   "였다",   "했다",
     "한다",     "하는",     "하기",     "하여",     "해서",     "하며",   "하면",   "하던",
     "했던",     "했고",     "했으며",   "된다",     "됐다",     "되는",   "되어",   "되고",
     "되며",     "된",       "될",       "은",       "는",       "이",     "가",     "을",
     "를",       "의",       "에",       "로",       "와",       "과",     "도",     "만",
     "한",       "할",       "해"});
constexpr auto kKoreanPlural = std::to_array<std::string_view>({"들"});
constexpr SuffixStep kKorean[] = {{2, kKoreanParticles}, {2, kKoreanPlural}};

// Czech and Slovak: endings of nouns and adjectives in all cases.
constexpr auto kCzechEndings = std::to_array<std::string_view>(
    {"atech", "etem", "atum", "ech", "ich", "iho", "emi", "emu", "ete", "eti", "imu",
     "ach",   "ata",  "aty",  "ych", "ama", "ami", "ove", "ovi", "ymi", "ost", "osti",
     "em",    "es",   "om",   "im",  "um",  "at",  "am",  "os",  "us",  "ym",  "mi",
     "ou",    "eho",  "ej",   "a",   "e",   "i",   "o",   "u",   "y"});
constexpr SuffixStep kCzech[] = {{3, kCzechEndings}};

// Polish: endings of nouns and adjectives in all cases.
constexpr auto kPolishEndings = std::to_array<std::string_view>(
    {"owego", "owemu", "owych", "owymi", "owym", "owej", "owie", "owa", "owe", "owy", "iego",
     "iemu",  "iach",  "iami",  "ego",   "emu",  "ach",  "ami",  "ych", "ich", "ymi", "imi",
     "iem",   "iom",   "iej",   "ow",    "om",   "em",   "ie",   "ia",  "io",  "iu",  "ej",
     "ym",    "im",    "a",     "e",     "i",    "o",    "u",    "y"});
constexpr SuffixStep kPolish[] = {{3, kPolishEndings}};

// Ukrainian: endings of nouns and adjectives in all cases.
constexpr auto kUkrainianEndings = std::to_array<std::string_view>(
    {"ього", "ьому", "ого", "ому", "ими", "іми", "ями", "ами", "ові", "еві", "єві", "ість",
     "ості", "істю", "ах",  "ях",  "ів",  "ей",  "єй",  "іі",  "ій",  "ий",  "ою",  "ею",
     "єю",   "их",   "іх",  "им",  "ім",  "ам",  "ям",  "ом",  "ем",  "єм",  "оі",  "ує",
     "ют",   "а",    "е",   "є",   "и",   "і",   "о",   "у",   "ю",   "я",   "ь",   "й"});
constexpr SuffixStep kUkrainian[] = {{3, kUkrainianEndings}};

constexpr LightRules kRules[] = {{"fa", kPersian}, {"ko", kKorean}, {"cs", kCzech},
                                 {"sk", kCzech},   {"pl", kPolish}, {"uk", kUkrainian}};

/// Code points of the longest suffix that leaves enough of a word of `letters`.
std::size_t longest_fit(const SuffixStep& step, std::string_view word, std::size_t letters) {
  std::size_t longest = 0;
  for (const std::string_view suffix : step.suffixes) {
    if (!word.ends_with(suffix)) continue;
    const std::size_t length = count_code_points(suffix);
    if (length > longest && letters >= length + step.min_left) longest = length;
  }
  return longest;
}

std::string_view without_last(std::string_view word, std::size_t code_points) {
  std::size_t end = word.size();
  for (; code_points > 0 && end > 0; --code_points) do
      --end;
    while (end > 0 && is_continuation(word[end]));
  return word.substr(0, end);
}

}  // namespace

const LightRules* light_rules_of(std::string_view language) {
  const auto found =
      std::find_if(std::begin(kRules), std::end(kRules),
                   [&](const LightRules& rules) { return rules.language == language; });
  return found == std::end(kRules) ? nullptr : found;
}

std::string light_stem(const LightRules& rules, std::string_view folded) {
  const std::string plain = fold_accents(folded);
  std::size_t letters = count_code_points(plain);
  // Where a letter turned into two (ß) or a mark went, endings can't be counted off the word as
  // written.
  std::string_view left = count_code_points(folded) == letters ? folded : std::string_view(plain);
  std::string_view plain_left = plain;
  for (const SuffixStep& step : rules.steps) {
    const std::size_t cut = longest_fit(step, plain_left, letters);
    plain_left = without_last(plain_left, cut);
    left = without_last(left, cut);
    letters -= cut;
  }
  return std::string(left);
}

}  // namespace backissue
