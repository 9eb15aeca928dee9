// SPDX-License-Identifier: GPL-3.0-or-later
/// Signs and scripts that several rooms ask for, in one table. Their lists differ on purpose: a
/// fingerprint on disk may never change, a body model was trained with its own, and what looks like
/// an end to a reader need not be one to a program. So each use is a mark in the table's row.
#ifndef BACKISSUE_COMMON_CHARACTERS_H_
#define BACKISSUE_COMMON_CHARACTERS_H_

#include <algorithm>
#include <array>
#include <cstdint>

namespace backissue {

enum CharacterUse : std::uint16_t {
  kEndsForStory = 1,     ///< ends a sentence of the story's fingerprint. On disk: never change
  kEndsForBody = 2,      ///< ends a sentence where an article's body is looked for
  kEndsAnywhere = 4,     ///< ends a sentence that is shown, whatever follows
  kEndsBeforeSpace = 8,  ///< ends one that is shown where a space follows
  kClosesForBody = 16,   ///< may stand behind the end of a sentence in a body
  kClosesShown = 32,     ///< may stand behind the end of a sentence that is shown
  kClosesWide = 64,      ///< of East Asian width: never begins a line
  kEndsNoByline = 128,   ///< ends a line that is a sentence, and so no line of names
  kEndsProse = 256,      ///< ends a value of a script that is prose, and no key or address
};
/// Some of them, or of none.
using CharacterUses = std::uint16_t;

struct CharacterRow {
  char32_t c;
  CharacterUses uses;
};

namespace detail {

inline constexpr CharacterUses kPlainEnd = kEndsForStory | kEndsForBody | kEndsBeforeSpace;
inline constexpr CharacterUses kLineEnd = kEndsNoByline | kEndsProse;
inline constexpr CharacterUses kWideEnd = kEndsForStory | kEndsForBody | kEndsAnywhere;
inline constexpr CharacterUses kCloses = kClosesForBody | kClosesShown;

/// By code point.
inline constexpr std::array kCharacters = {
    CharacterRow{U'\n', kEndsForStory},
    CharacterRow{U'!', kPlainEnd | kLineEnd},
    CharacterRow{U'"', kCloses | kEndsProse},
    CharacterRow{U'\'', kCloses},
    CharacterRow{U')', kCloses},
    CharacterRow{U'.', kPlainEnd | kLineEnd},
    CharacterRow{U'?', kPlainEnd | kLineEnd},
    CharacterRow{U']', kCloses},
    CharacterRow{U'\u00AB', kClosesForBody},                       // «
    CharacterRow{U'\u00BB', kCloses | kEndsProse},                 // »
    CharacterRow{U'\u0589', kEndsForBody},                         // Armenian full stop
    CharacterRow{U'\u061F', kPlainEnd | kLineEnd},                 // Arabic question mark
    CharacterRow{U'\u06D4', kPlainEnd},                            // Urdu full stop
    CharacterRow{U'\u0964', kPlainEnd | kLineEnd},                 // danda
    CharacterRow{U'\u0965', kEndsForBody | kEndsBeforeSpace},      // double danda
    CharacterRow{U'\u104B', kEndsAnywhere},                        // Burmese section mark
    CharacterRow{U'\u1362', kEndsForBody | kEndsAnywhere},         // Ethiopic full stop
    CharacterRow{U'\u17D4', kEndsAnywhere},                        // Khmer khan
    CharacterRow{U'\u2019', kCloses},                              // ’
    CharacterRow{U'\u201C', kCloses},                              // “, as German closes
    CharacterRow{U'\u201D', kCloses | kEndsProse},                 // ”
    CharacterRow{U'\u2026', kEndsBeforeSpace | kLineEnd},          // …
    CharacterRow{U'\u2039', kClosesForBody},                       // ‹
    CharacterRow{U'\u203A', kCloses},                              // ›
    CharacterRow{U'\u3001', kClosesWide},                          // 、
    CharacterRow{U'\u3002', kWideEnd | kLineEnd | kClosesWide},    // 。
    CharacterRow{U'\u300B', kClosesWide},                          // 》
    CharacterRow{U'\u300D', kCloses | kClosesWide},                // 」
    CharacterRow{U'\u300F', kCloses | kClosesWide},                // 』
    CharacterRow{U'\u3011', kClosesShown | kClosesWide},           // 】
    CharacterRow{U'\uFF01', kWideEnd | kEndsProse | kClosesWide},  // ！
    CharacterRow{U'\uFF09', kCloses | kClosesWide},                // ）
    CharacterRow{U'\uFF0C', kClosesWide},                          // ，
    CharacterRow{U'\uFF0E', kEndsForBody | kEndsAnywhere},         // ．
    CharacterRow{U'\uFF1A', kClosesWide},                          // ：
    CharacterRow{U'\uFF1B', kClosesWide},                          // ；
    CharacterRow{U'\uFF1F', kWideEnd | kEndsProse | kClosesWide},  // ？
    CharacterRow{U'\uFF61', kEndsForBody | kEndsAnywhere},         // half-width 。
};
static_assert(std::is_sorted(kCharacters.begin(), kCharacters.end(),
                             [](const auto& a, const auto& b) { return a.c < b.c; }));

/// Most of most texts, asked for at every character.
inline constexpr std::array<CharacterUses, 128> kAsciiUses = [] {
  std::array<CharacterUses, 128> uses{};
  for (const CharacterRow& row : kCharacters)
    if (row.c < uses.size()) uses[row.c] = row.uses;
  return uses;
}();

constexpr CharacterUses uses_beyond_ascii(char32_t c) {
  // Latin, Greek and Cyrillic, Han and Hangul: letters, of which texts are made.
  if ((c > 0xBB && c < 0x0589) || (c > 0x3011 && c < 0xFF01)) return 0;
  const auto row =
      std::lower_bound(kCharacters.begin(), kCharacters.end(), c,
                       [](const CharacterRow& one, char32_t sought) { return one.c < sought; });
  return row != kCharacters.end() && row->c == c ? row->uses : 0;
}

}  // namespace detail

/// Whether the table has any of these uses for the character.
constexpr bool has_use(char32_t c, CharacterUses uses) {
  const CharacterUses known = c < 0x80 ? detail::kAsciiUses[c] : detail::uses_beyond_ascii(c);
  return (known & uses) != 0;
}

/// Thai, Lao, Burmese and Khmer, which are written without spaces between words.
constexpr bool is_spaceless_letter(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

constexpr bool is_hebrew_letter(char32_t c) {
  return c >= 0x05D0 && c <= 0x05EA;
}

/// Chinese and Japanese, of whose characters each is a word or nearly so.
constexpr bool is_han_or_kana(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// From the radicals of Han to its last common character, with all kana, signs and syllables that
/// lie between: wider than the scripts, for what is told apart from words of letters alone.
constexpr bool is_east_asian(char32_t c) {
  return c >= 0x2E80 && c <= 0x9FFF;
}
constexpr bool is_hangul_syllable(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CHARACTERS_H_
