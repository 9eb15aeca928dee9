// SPDX-License-Identifier: GPL-3.0-or-later
/// What introduces a byline, in many languages.
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_INTRODUCTIONS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_INTRODUCTIONS_H_

#include <cstddef>
#include <string_view>

namespace backissue {

/// Bytes of the longest introduction that the line begins with, 0 if none.
std::size_t introduction_length(std::string_view line);

/// True for a line that begins with "By", "Von", "Par", "Автор:", … and goes on or ends there.
bool begins_byline(std::string_view line);

/// True for an introduction and nothing else. `folded` as fold_case() makes it.
bool is_introduction(std::string_view folded);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_INTRODUCTIONS_H_
