// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers for people.
#ifndef BACKISSUE_COMMON_CLI_FIGURES_H_
#define BACKISSUE_COMMON_CLI_FIGURES_H_

#include <cstdint>
#include <string>

namespace backissue {

/// "12 431": digits in groups of three, by a narrow gap.
std::string grouped(std::uint64_t number);
/// "1.9 GB": decimal units.
std::string human_bytes(std::uint64_t bytes);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_FIGURES_H_
