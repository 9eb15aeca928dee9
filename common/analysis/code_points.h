// SPDX-License-Identifier: GPL-3.0-or-later
/// What cutting and folding need to know of each code point, asked of ICU once and kept.
#ifndef BACKISSUE_COMMON_ANALYSIS_CODE_POINTS_H_
#define BACKISSUE_COMMON_ANALYSIS_CODE_POINTS_H_

#include <array>
#include <cstdint>
#include <memory>

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

/// Filled page by page when first asked, so that a short run pays for the scripts it meets alone.
/// Not thread-safe.
class CodePointTable {
 public:
  static constexpr std::size_t kPageSize = 256;

  const CodePoint& operator[](char32_t c) {
    Page* page = pages_[c / kPageSize].get();
    return page ? (*page)[c % kPageSize] : fill(c);
  }

 private:
  using Page = std::array<CodePoint, kPageSize>;
  const CodePoint& fill(char32_t c);

  std::array<std::unique_ptr<Page>, 0x110000 / kPageSize> pages_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_CODE_POINTS_H_
