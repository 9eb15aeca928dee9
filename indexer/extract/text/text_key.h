// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_TEXT_KEY_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_TEXT_KEY_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace backissue {

/// What two spellings of one line have in common: case-folded words with single spaces, no
/// punctuation.
std::string text_key(std::string_view utf8);
/// text_key() without its spaces: "The Daily Post" and "thedailypost".
std::string compact_key(std::string_view utf8);
/// True for code points that text_key() takes for a gap: white space, punctuation and signs of any
/// script.
bool is_gap(char32_t code_point);
/// At most that many code points of the beginning, cut at a word's end where there is one near.
std::string head_code_points(std::string_view utf8, std::size_t max_code_points);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_TEXT_KEY_H_
