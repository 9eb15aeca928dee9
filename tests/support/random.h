// SPDX-License-Identifier: GPL-3.0-or-later
/// The tests' chance: where it begins and what is drawn from it. Draws are by remainder, so that
/// one seed gives the same cases with every standard library.
#ifndef BACKISSUE_TESTS_SUPPORT_RANDOM_H_
#define BACKISSUE_TESTS_SUPPORT_RANDOM_H_

#include <cstddef>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "common/date.h"

namespace backissue {

using Random = std::mt19937_64;

/// The same seed in every run, so that a failure belongs to the change that shows it;
/// BACKISSUE_TEST_SEED=random looks further, and BACKISSUE_TEST_SEED=NUMBER repeats what a failure
/// has printed.
inline unsigned test_seed() {
  constexpr unsigned kEveryRun = 20'260'101;
  const char* asked = std::getenv("BACKISSUE_TEST_SEED");
  if (asked == nullptr || *asked == '\0') return kEveryRun;
  if (std::string(asked) == "random") return std::random_device{}();
  return static_cast<unsigned>(std::strtoul(asked, nullptr, 10));
}

/// A number from 0 to `bound` - 1.
inline std::size_t below(Random& random, std::size_t bound) {
  return random() % bound;
}

inline bool one_in(Random& random, std::size_t bound) {
  return below(random, bound) == 0;
}

template <class T>
const T& pick(Random& random, const std::vector<T>& from) {
  return from[below(random, from.size())];
}
/// Of an array, or of a list written where it is called.
template <class T, std::size_t n>
T pick(Random& random, const T (&from)[n]) {
  return from[below(random, n)];
}

inline CivilDay day_within(Random& random, CivilDay first, std::size_t days) {
  return plus_days(first, static_cast<long>(below(random, days)));
}

/// A moment of UTC.
inline Timestamp moment_within(Random& random, CivilDay first, std::size_t days) {
  const CivilDay day = day_within(random, first, days);
  return {.day = day, .second_of_day = static_cast<int>(below(random, 86'400))};
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_RANDOM_H_
