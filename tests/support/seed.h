// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the property tests' chance comes from.
#ifndef BACKISSUE_TESTS_SUPPORT_SEED_H_
#define BACKISSUE_TESTS_SUPPORT_SEED_H_

#include <cstdlib>
#include <random>
#include <string>

namespace backissue {

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

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_SEED_H_
