// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/columns.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "common/characters.h"
#include "common/text.h"

namespace backissue {
namespace {

bool is_wide(char32_t c) {
  if (c < 0x1100) return false;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

/// Closes what is before it, so it should not start a line.
bool closes(char32_t c) {
  return has_use(c, kClosesWide);
}

std::size_t width_of(char32_t c, std::size_t mark_width) {
  if (c == static_cast<char32_t>(kHitBegin) || c == static_cast<char32_t>(kHitEnd))
    return mark_width;
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const int type = u_charType(static_cast<UChar32>(c));
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  return is_wide(c) ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view utf8, std::size_t mark_width) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();)
    width += width_of(next_code_point(utf8, at), mark_width);
  return width;
}

std::vector<std::string> wrap(std::string_view utf8, std::size_t columns, std::size_t mark_width) {
  columns = std::max<std::size_t>(columns, 2);  // a wide character must fit
  std::vector<std::string> lines;
  std::size_t line = 0;          // bytes: where the line starts
  std::size_t width = 0;         // of the line so far
  std::size_t chance = 0;        // where it may end
  std::size_t chance_width = 0;  // of the line up to there
  const auto close = [&](std::size_t end) {
    lines.emplace_back(trim(utf8.substr(line, end - line)));
    line = end;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(utf8, at);
    if (c == ' ' || (is_wide(c) && !closes(c))) {
      chance = begin;
      chance_width = width;
    }
    const std::size_t own = width_of(c, mark_width);
    if (width + own > columns && c != ' ') {
      const bool inside_word = chance <= line;
      width -= inside_word ? width : chance_width;
      close(inside_word ? begin : chance);
      if (utf8[line] == ' ' && width > 0) --width;
    }
    width += own;
  }
  close(utf8.size());
  return lines;
}

}  // namespace backissue
