// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_APOSTROPHE_NAMES_H_
#define BACKISSUE_COMMON_ANALYSIS_APOSTROPHE_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace backissue {

/// Gives Latin names with an apostrophe inside another way to be found: "Shi'a" as "shia",
/// "D'Onofrio" as "donofrio". Not where the apostrophe only joins two words ("l'homme", "Obama's",
/// "İstanbul'da"), whose parts are looked for by themselves. Told of every word while a text is
/// cut.
class ApostropheNames {
 public:
  /// Starts a text. Both must outlive what is told of it.
  void begin(std::string_view text, std::vector<Token>& out);
  /// The tokens of `out` from number `first` on stand at these bytes of the text. Adds an alias to
  /// `out` where they end such a name.
  void follow(std::size_t begin, std::size_t end, std::size_t first);

 private:
  std::string_view text_;
  std::vector<Token>* out_ = nullptr;
  bool has_head_ = false;
  std::string head_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t next_ = 0;  // where the other part would begin
  std::uint32_t position_ = 0;
};

/// ', U+2019 or U+02BC.
bool is_apostrophe(char32_t code_point);
/// Bytes of the apostrophe at `at`; 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at);

/// Whether the apostrophe between two parts of a word, as typed, only joins what are two words: an
/// elided article before it, the ending of a genitive, of a contraction or of a Turkish case after
/// it.
bool is_elision(std::string_view before);
bool is_ending(std::string_view before, std::string_view after);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_APOSTROPHE_NAMES_H_
