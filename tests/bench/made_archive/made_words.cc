// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_archive/made_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/text.h"

namespace backissue::made {
namespace {

constexpr double kMandelbrot = 2.7;

constexpr std::string_view kLatin[] = {"ba", "ko",  "ter", "mi",   "lan", "su",   "re", "dol",
                                       "vi", "gan", "pe",  "stor", "na",  "fi",   "cu", "hem",
                                       "ro", "til", "wa",  "zen",  "lo",  "brak", "ja", "que"};
constexpr std::string_view kCyrillic[] = {"ба", "ко",  "тер", "ми",   "лан", "су",   "ре", "дол",
                                          "ви", "ган", "пе",  "стор", "на",  "фи",   "чу", "хем",
                                          "ро", "тил", "ва",  "зен",  "ло",  "брак", "жа", "ку"};
constexpr std::string_view kArabic[] = {"با", "كو", "تر", "مي", "لن", "سو", "ري", "دل",
                                        "في", "جن", "به", "ست", "نا", "شي", "قد", "هم",
                                        "رو", "طل", "وا", "زن", "لو", "بر", "جا", "كي"};
constexpr std::uint64_t kSyllables = std::size(kLatin);
// The most frequent Han characters lie all over their block; ours are its first ones.
constexpr char32_t kFirstHan = 0x4E00;
constexpr std::uint64_t kHan = 3000;

std::string_view syllable(std::uint64_t number, Script script) {
  if (script == Script::kCyrillic) return kCyrillic[number];
  return script == Script::kArabic ? kArabic[number] : kLatin[number];
}

}  // namespace

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

RankedChoice::RankedChoice(std::size_t ranks, double exponent) {
  double sum = 0;
  for (std::size_t rank = 0; rank < ranks; ++rank)
    up_to_.push_back(sum += std::pow(static_cast<double>(rank) + kMandelbrot, -exponent));
  for (double& share : up_to_) share /= sum;
}

std::size_t RankedChoice::pick(Random& random) const {
  const auto at = std::lower_bound(up_to_.begin(), up_to_.end(), random.fraction());
  return std::min(static_cast<std::size_t>(at - up_to_.begin()), up_to_.size() - 1);
}

std::string made_word(std::uint64_t number, Script script) {
  std::string word;
  const std::uint64_t base = script == Script::kHan ? kHan : kSyllables;
  // One more at each place than the digits say, so that no word is another one with a zero before
  // it.
  for (std::uint64_t rest = number + 1; rest > 0; rest = (rest - 1) / base) {
    const std::uint64_t digit = (rest - 1) % base;
    if (script == Script::kHan)
      append_utf8(word, kFirstHan + static_cast<char32_t>(digit));
    else
      word += syllable(digit, script);
  }
  return word;
}

}  // namespace backissue::made
