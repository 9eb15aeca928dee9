// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/choices.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

#include "common/names.h"

namespace backissue {

Result<std::size_t> choose(std::string_view option, std::string_view typed,
                           std::span<const std::string_view> names) {
  const auto found = std::find(names.begin(), names.end(), typed);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::string_view nearest = nearest_name(typed, names);
  return tl::unexpected(
      Error{ErrorCode::kUsage, fmt::format("unknown value '{}' of --{}", typed, option),
            nearest.empty() ? fmt::format("choose one of {}", fmt::join(names, ", "))
                            : fmt::format("did you mean '{}'?", nearest)});
}

Result<std::size_t> read_number(std::string_view typed, std::string_view shown, std::size_t most,
                                std::size_t least) {
  std::size_t number = 0;
  const char* const last = typed.data() + typed.size();
  const auto [end, problem] = std::from_chars(typed.data(), last, number);
  if (problem != std::errc{} || end != last || number > most || number < least)
    return tl::unexpected(Error{ErrorCode::kUsage,
                                fmt::format("'{}' is no value for {}", typed, shown),
                                fmt::format("write a number from {} to {}", least, most)});
  return number;
}

}  // namespace backissue
