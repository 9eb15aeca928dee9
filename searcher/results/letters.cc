// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/letters.h"

#include <algorithm>
#include <iterator>

namespace backissue {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in_ranges(const Range (&ranges)[N], char32_t code_point) {
  const auto* after =
      std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
                       [](char32_t c, const Range& range) { return c < range.first; });
  return after != std::begin(ranges) && code_point <= std::prev(after)->last;
}

constexpr Range kIdeographic[] = {
    {0x2E80, 0x2FDF}, {0x3005, 0x3007},   {0x3021, 0x3029},  {0x3031, 0x3035}, {0x3041, 0x30FA},
    {0x30FC, 0x30FF}, {0x31F0, 0x31FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF}, {0xF900, 0xFAFF},
    {0xFF66, 0xFF9F}, {0x1B000, 0x1B16F}, {0x20000, 0x3FFFF}};
constexpr Range kSpacelessOther[] = {
    {0x0E01, 0x0EDF}, {0x1000, 0x1049}, {0x1780, 0x17D3}, {0x17E0, 0x17E9}};
constexpr Range kNoLetters[] = {
    {0x00D7, 0x00D7}, {0x00F7, 0x00F7}, {0x037E, 0x037E}, {0x0387, 0x0387},  {0x05BE, 0x05BE},
    {0x05C0, 0x05C0}, {0x05C3, 0x05C3}, {0x060C, 0x060C}, {0x061B, 0x061B},  {0x061F, 0x061F},
    {0x066A, 0x066D}, {0x06D4, 0x06D4}, {0x0964, 0x0965}, {0x104A, 0x104F},  {0x1361, 0x1368},
    {0x17D4, 0x17DA}, {0x2000, 0x206F}, {0x20A0, 0x20CF}, {0x2190, 0x2BFF},  {0x2E00, 0x2E7F},
    {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030}, {0x303D, 0x303F},  {0x30FB, 0x30FB},
    {0xD800, 0xF8FF}, {0xFD3E, 0xFD3F}, {0xFE00, 0xFE6F}, {0xFEFF, 0xFF0F},  {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}};

constexpr bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

char32_t fold_greek(char32_t c) {
  if (within(c, 0x391, 0x3AB)) return c + 0x20;
  if (c == 0x3C2) return 0x3C3;
  if (c == 0x386) return 0x3AC;
  if (within(c, 0x388, 0x38A)) return c + 0x25;
  if (c == 0x38C) return 0x3CC;
  return c == 0x38E || c == 0x38F ? c + 0x3F : c;
}

/// Blocks in which the two cases of a letter are neighbours.
bool cases_are_neighbours(char32_t c) {
  return within(c, 0x100, 0x24F) || within(c, 0x370, 0x377) || within(c, 0x3D8, 0x3EF) ||
         within(c, 0x460, 0x52F) || within(c, 0x1E00, 0x1EFF);
}

}  // namespace

bool is_ideographic(char32_t c) {
  return c >= 0x2E80 && in_ranges(kIdeographic, c);
}

bool is_spaceless(char32_t c) {
  return c >= 0x0E01 && (in_ranges(kSpacelessOther, c) || is_ideographic(c));
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return within(c, '0', '9') || within(c | 0x20, 'a', 'z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  return !in_ranges(kNoLetters, c);
}

bool is_ignorable(char32_t c) {
  return c == 0xAD || within(c, 0x200C, 0x200F) || c == 0x2060 || within(c, 0xFE00, 0xFE0F);
}

bool folds_irregularly(char32_t c) {
  return within(c, 0x300, 0x36F) || c == 0xDF || c == 0x130 || c == 0x1E9E ||
         within(c, 0x1100, 0x11FF) || within(c, 0x1F00, 0x1FFF) || within(c, 0x3099, 0x309A) ||
         within(c, 0xFB00, 0xFDFF) || within(c, 0xFE70, 0xFEFC) || within(c, 0xFF66, 0xFFDC) ||
         within(c, 0x653, 0x655);
}

char32_t loose_fold(char32_t c) {
  if (c < 0x80) return within(c, 'A', 'Z') ? c + 0x20 : c;
  if (c < 0x100) return within(c, 0xC0, 0xDE) ? c + 0x20 : c;
  // In these two stretches the capital is the odd one.
  if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) return (c + 1) | 1;
  if (cases_are_neighbours(c)) return c | 1;
  if (within(c, 0x370, 0x3FF)) return fold_greek(c);
  if (within(c, 0x410, 0x42F)) return c + 0x20;
  if (within(c, 0x400, 0x40F)) return c + 0x50;
  if (within(c, 0x531, 0x556)) return c + 0x30;
  if (within(c, 0xFF01, 0xFF5E)) return loose_fold(c - 0xFEE0);
  return c;
}

bool ends_sentence_anywhere(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'．' || c == U'｡' || c == U'።' ||
         c == U'။' || c == U'។';
}

bool ends_sentence_before_space(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'؟' || c == U'۔' || c == U'।' ||
         c == U'॥';
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»' ||
         c == U'」' || c == U'』' || c == U'）' || c == U'】' || c == U'›' || c == U'“';
}

}  // namespace backissue
