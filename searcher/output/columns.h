// SPDX-License-Identifier: GPL-3.0-or-later
/// Text on a grid of terminal columns.
#ifndef BACKISSUE_SEARCHER_OUTPUT_COLUMNS_H_
#define BACKISSUE_SEARCHER_OUTPUT_COLUMNS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Stand for the start and the end of a hit in text that is still to be laid out. Text from pages
/// never holds them: for_terminal() has written its controls as escapes.
inline constexpr char kHitBegin = '\x01';
inline constexpr char kHitEnd = '\x02';
/// A space at which no line is broken.
inline constexpr char kFixedSpace = '\x03';

/// Columns that a terminal gives to the text: East Asian wide characters take two, combining marks
/// none, a hit's marks `mark_width` each.
std::size_t display_width(std::string_view utf8, std::size_t mark_width = 0);

/// Lines of at most `columns`, broken at spaces or beside wide characters, inside a word only where
/// it is longer than a line.
std::vector<std::string> wrap(std::string_view utf8, std::size_t columns,
                              std::size_t mark_width = 0);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_COLUMNS_H_
