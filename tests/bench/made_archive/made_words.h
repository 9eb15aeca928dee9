// SPDX-License-Identifier: GPL-3.0-or-later
/// Words that nobody has ever written, as frequent as words are: the text of archives of any size.
#ifndef BACKISSUE_TESTS_BENCH_MADE_ARCHIVE_MADE_WORDS_H_
#define BACKISSUE_TESTS_BENCH_MADE_ARCHIVE_MADE_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace backissue::made {

/// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 <= x < 1
  double fraction() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  bool chance(double share) { return fraction() < share; }

 private:
  std::uint64_t state_;
};

/// Ranks from 0 with a frequency of 1 / (rank + 2.7)^exponent (Zipf and Mandelbrot).
class RankedChoice {
 public:
  RankedChoice(std::size_t ranks, double exponent);
  std::size_t pick(Random& random) const;

 private:
  std::vector<double> up_to_;  // the share of all ranks up to this one
};

enum class Script : std::uint8_t { kLatin, kCyrillic, kArabic, kHan };

/// The number spelt in syllables: the smaller the shorter, as frequent words are. Different numbers
/// give different words.
std::string made_word(std::uint64_t number, Script script);

}  // namespace backissue::made

#endif  // BACKISSUE_TESTS_BENCH_MADE_ARCHIVE_MADE_WORDS_H_
