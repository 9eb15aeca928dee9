// SPDX-License-Identifier: GPL-3.0-or-later
/// Values of options that are one of a few words, or a number.
#ifndef BACKISSUE_COMMON_CLI_CHOICES_H_
#define BACKISSUE_COMMON_CLI_CHOICES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "common/result.h"

namespace backissue {

/// Whether to do what suits a terminal alone.
enum class When : std::uint8_t { kAuto, kAlways, kNever };
/// In the order of When.
inline constexpr std::array<std::string_view, 3> kWhenNames = {"auto", "always", "never"};

/// The place of `typed` among the names; an unknown one is refused (kUsage) with the nearest, or
/// all, to choose from. `option` without its dashes.
Result<std::size_t> choose(std::string_view option, std::string_view typed,
                           std::span<const std::string_view> names);

/// `least` to `most`, in decimal digits. `shown`: the option as a message names it, "-n".
Result<std::size_t> read_number(std::string_view typed, std::string_view shown, std::size_t most,
                                std::size_t least = 0);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_CHOICES_H_
