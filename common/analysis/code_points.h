// SPDX-License-Identifier: GPL-3.0-or-later
/// What cutting and folding need to know of each code point, asked of ICU once and kept.
#ifndef BACKISSUE_COMMON_ANALYSIS_CODE_POINTS_H_
#define BACKISSUE_COMMON_ANALYSIS_CODE_POINTS_H_

#include <array>
#include <atomic>
#include <cstdint>

namespace backissue {

/// The word-break classes of UAX #29, merged as far as our rules treat them alike.
enum class Cut : std::uint8_t {
  kBreak,  ///< part of no word
  kLetter,
  kDigit,
  kHangul,      ///< apart from letters: "AI가" is a word and a particle
  kIdeograph,   ///< Han, Hiragana, Katakana
  kDictionary,  ///< scripts without spaces whose words a dictionary tells (Thai, Lao, Khmer,
                ///< Burmese)
  kMark,        ///< combining: goes with what is before it
  kFormat,      ///< invisible: goes with what is before it and leaves no trace
};

struct CodePoint {
  char32_t fold;  ///< what it becomes by itself under NFKC case folding; 0 where a normaliser must
                  ///< see its neighbours
  Cut cut;
};

/// One table for the process, in memory that the system hands out as it is touched. A code point is
/// asked of ICU when it is first met, ASCII never: a search that opens the table anew each time
/// spent a fifth of its time in filling it by blocks. Any number of threads.
class CodePointTable {
 public:
  CodePoint operator[](char32_t c) const {
    const std::uint32_t cell = cells_[c].load(std::memory_order_relaxed);
    return cell != 0 ? unpacked(cell) : fill(c);
  }

 private:
  static constexpr std::uint32_t kKnown = 1U << 31U;
  static constexpr unsigned kCutShift = 24;
  static constexpr std::uint32_t kFoldMask = 0x1FFFFF;

  static CodePoint unpacked(std::uint32_t cell) {
    return {cell & kFoldMask, static_cast<Cut>(cell >> kCutShift & 0xFU)};
  }
  static CodePoint fill(char32_t c);

  static std::array<std::atomic<std::uint32_t>, 0x110000> cells_;  // 0: not asked yet
};

inline constexpr CodePointTable kCodePoints{};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_CODE_POINTS_H_
