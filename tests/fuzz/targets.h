// SPDX-License-Identifier: GPL-3.0-or-later
/// One function a parser of foreign bytes: it must come back, and what it made must hold the laws
/// that its header promises. The fuzzer drives them with what it finds, the replay test with what
/// was found once (tests/data/fuzz/NAME/).
#ifndef BACKISSUE_TESTS_FUZZ_TARGETS_H_
#define BACKISSUE_TESTS_FUZZ_TARGETS_H_

#include <array>
#include <string_view>

namespace backissue::fuzz {

void page(std::string_view bytes);
void text(std::string_view bytes);
void charset(std::string_view bytes);
void mhtml(std::string_view bytes);
void record(std::string_view bytes);
void query(std::string_view bytes);
void date(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};
inline constexpr std::array kTargets = {Target{"page", page},       Target{"text", text},
                                        Target{"charset", charset}, Target{"mhtml", mhtml},
                                        Target{"record", record},   Target{"query", query},
                                        Target{"date", date}};

}  // namespace backissue::fuzz

#endif  // BACKISSUE_TESTS_FUZZ_TARGETS_H_
