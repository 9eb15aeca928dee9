// SPDX-License-Identifier: GPL-3.0-or-later
/// What a mistyped name was meant to be. Names are in lower case; where two are as near, the first
/// is offered.
#ifndef BACKISSUE_COMMON_NAMES_H_
#define BACKISSUE_COMMON_NAMES_H_

#include <cstddef>
#include <span>
#include <string_view>

namespace backissue {

/// The name of `names` that `typed` most likely meant, the beginning of one among them; empty when
/// none is near.
std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names);
/// The one that is fewest edits away, at most `most`; empty when there is none. Empty names are
/// passed over.
std::string_view nearest_within(std::string_view typed, std::span<const std::string_view> names,
                                std::size_t most);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_NAMES_H_
