// SPDX-License-Identifier: GPL-3.0-or-later
/// Positions of words in an article's text, as phrases and NEAR take them.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_PLACES_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_PLACES_H_

#include <cstdint>

namespace backissue {

/// The first word of a body or a headline stands here: of a word at 0 and 1 alone, the engine
/// (1.4.22) misses the second place.
inline constexpr std::uint32_t kFirstPlace = 1;

/// Words of the text never get here. A word that finds the article from
/// elsewhere (its headline, its tags, another spelling of a word) stands beyond, each so far from
/// any other that no phrase and no NEAR holds two: without any position the engine would take it to
/// stand at place 0. On disk: never change.
inline constexpr std::uint32_t kBeyondText = 1U << 30;
inline constexpr std::uint32_t kBeyondGap = 1U << 13;
/// Past so many, they begin anew; two words then meet at one place, which is no phrase either.
inline constexpr std::uint32_t kMostBeyond = (0xFFFFFFFFU - kBeyondText) / kBeyondGap;

inline constexpr bool is_in_text(std::uint32_t place) {
  return place < kBeyondText;
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_PLACES_H_
