// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_SPACED_NUMBERS_H_
#define BACKISSUE_COMMON_ANALYSIS_SPACED_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace backissue {

/// Gives numbers whose thousands are apart by single spaces another way to be found: "41 000" as
/// "41000", "1 250 000,5" as "1250000.5". Their groups stay words, since "12 300" may be two
/// numbers. Told of every number while a text is cut.
class SpacedNumbers {
 public:
  /// Starts a text. Both must outlive what is told of it.
  void begin(std::string_view text, std::vector<Token>& out);
  /// The tokens of `out` from number `first` on stand at these bytes of the text and begin with a
  /// digit. Adds an alias to `out` where they end such a number.
  void follow(std::size_t begin, std::size_t end, std::size_t first);

 private:
  void start(std::size_t begin, std::size_t end, const Token& word);
  void write(std::size_t end);

  std::string_view text_;
  std::vector<Token>* out_ = nullptr;
  std::string digits_;  // of the groups so far
  std::size_t groups_ = 0;
  std::size_t begin_ = 0;
  std::size_t next_ = 0;  // where another group would begin
  std::uint32_t position_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_SPACED_NUMBERS_H_
