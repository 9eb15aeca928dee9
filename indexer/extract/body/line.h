// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be told of one line of text by itself, in any script.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_LINE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_LINE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace backissue {

struct LineFacts {
  float words = 0;     ///< as long as the text would be in a language with spaces: two Han or Kana,
                       ///< four Thai letters are one
  float capitals = 0;  ///< share of words that begin with a capital or digit
  float digits = 0;    ///< share of characters
  std::uint32_t sentences = 0;  ///< marks that end a sentence, inside or at the end
  std::uint32_t commas = 0;
  std::uint32_t separators = 0;  ///< bars, bullets, arrows and slashes between spaces
  bool ends_sentence = false;  ///< with a full stop or its like, closing quotes and brackets aside
  bool ends_colon = false;
  bool ends_open = false;     ///< with an ellipsis or an arrow
  bool begins_small = false;  ///< with a small letter
  bool begins_quote = false;
  bool has_copyright = false;
  bool has_address = false;  ///< of mail or of the web
  bool has_clock = false;    ///< a time or a year: 12:30, 2021
};
LineFacts facts_of(std::string_view clean);

/// Hashes of its words, case of ASCII aside and punctuation dropped; each Han or Kana character is
/// a word. In text order.
std::vector<std::uint64_t> word_hashes(std::string_view utf8);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_LINE_H_
