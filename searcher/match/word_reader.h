// SPDX-License-Identifier: GPL-3.0-or-later
/// What the text of a query's leaf means in the words of one database.
#ifndef BACKISSUE_SEARCHER_MATCH_WORD_READER_H_
#define BACKISSUE_SEARCHER_MATCH_WORD_READER_H_

#include <xapian.h>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/index/words/vocabulary.h"
#include "searcher/match/word_reading.h"

namespace backissue {

/// A word, or a pair of ideographs, that articles are ranked by.
struct RankedPiece {
  WordReading reading;
  /// The index words that it is written with, in order; several for a pair.
  std::vector<std::string> run;
  bool is_part = false;  ///< an ideograph of a pair that is a piece itself
};

/// A word as typed that is several for the index ("F-16", "Shi'a", "9/11"): they belong together.
struct WordUnit {
  /// Each in all its forms; elided articles and endings behind an apostrophe are left out. Of one
  /// word where nothing else is left.
  Run parts;
  Run joined;  ///< the whole as one word ("f16"), where the index has that one
};

/// Keeps references to what it reads from. Throws what the engine throws.
class WordReader {
 public:
  WordReader(const Xapian::Database& database, const Vocabulary& vocabulary)
      : database_(database), vocabulary_(vocabulary) {}

  /// The words of the text in all their forms. Ideographs count by pairs and as parts of them,
  /// since one alone says little and the script has no spaces; one by itself counts as a word.
  std::vector<RankedPiece> ranked(std::string_view text);
  /// The words in order, each in all its forms.
  std::vector<WordReading> forms(std::string_view text);
  /// The text as one unit, if it is of several words, and of a script that has spaces.
  std::optional<WordUnit> unit(std::string_view text);
  /// The words in order, each in its spellings with and without accents.
  std::vector<WordReading> spellings(std::string_view text);
  /// As spellings(), but the last word stands for all that begin so.
  std::vector<WordReading> prefix(std::string_view text);
  /// One step: the words that a pattern of letters, `?` and `*` stands for. It begins with a
  /// letter.
  std::vector<WordReading> pattern(std::string_view text);

 private:
  WordReading all_forms(std::string_view typed, const std::string& term);
  bool is_left_out(std::string_view text, std::span<const Token> words, std::size_t index) const;
  WordReading all_spellings(std::string_view typed, const std::string& term);
  template <class Accept>
  WordReading expand(std::string_view typed, const std::string& beginning, Accept accept);
  const std::vector<Token>& cut(std::string_view text);

  const Xapian::Database& database_;
  const Vocabulary& vocabulary_;
  Tokenizer tokenizer_;
  std::vector<Token> tokens_;
  std::map<std::string, std::vector<WordForm>, std::less<>> known_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_WORD_READER_H_
