// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_COMPOUND_WORDS_H_
#define BACKISSUE_COMMON_ANALYSIS_COMPOUND_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace backissue {

/// Gives words that hyphens join another way to be found: "COVID-19" as "covid19", "co-operation"
/// as "cooperation". Told of every word while a text is cut.
class CompoundWords {
 public:
  /// Starts a text. Both must outlive what is told of it.
  void begin(std::string_view text, std::vector<Token>& out);
  /// The tokens of `out` from number `first` on stand at these bytes of the text. Adds an alias to
  /// `out` where they end a compound.
  void follow(std::size_t begin, std::size_t end, std::size_t first);

 private:
  void write();

  std::string_view text_;
  std::vector<Token>* out_ = nullptr;
  std::string term_;  // of the parts so far
  std::size_t parts_ = 0;
  bool has_letters_ = false;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t next_ = 0;  // where another part would begin
  std::uint32_t position_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_COMPOUND_WORDS_H_
