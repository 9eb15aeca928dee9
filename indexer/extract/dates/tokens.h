// SPDX-License-Identifier: GPL-3.0-or-later
/// Text cut for the date grammar: runs of digits, words folded for comparison, and single marks.
#ifndef BACKISSUE_INDEXER_EXTRACT_DATES_TOKENS_H_
#define BACKISSUE_INDEXER_EXTRACT_DATES_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

struct DateToken {
  enum class Kind : std::uint8_t { kNumber, kWord, kMark };
  Kind kind = Kind::kMark;
  bool glued = false;        ///< nothing stands between it and the token before
  std::uint16_t digits = 0;  ///< of a number
  std::uint32_t begin = 0;   ///< bytes into the text, end exclusive
  std::uint32_t end = 0;
  std::uint32_t fold_begin = 0;
  std::uint32_t fold_size = 0;
  char32_t mark = 0;  ///< the code point of a mark
  long value = 0;     ///< of a number with at most 9 digits
};

/// Digits of every script count as digits. Words lose case, accents, Arabic and Hebrew vowel signs;
/// each Han or Kana character is a word of its own, since nothing parts them.
class DateTokens {
 public:
  explicit DateTokens(std::string_view utf8);

  std::size_t size() const { return tokens_.size(); }
  const DateToken& operator[](std::size_t at) const { return tokens_[at]; }
  /// Folded text of a word, empty for others and past the end.
  std::string_view word(std::size_t at) const;
  bool is_number(std::size_t at) const;
  bool is_mark(std::size_t at, char32_t mark) const;
  bool is_mark_of(std::size_t at, std::u32string_view marks) const;

 private:
  void add(char32_t code_point, std::uint32_t begin, std::uint32_t end);
  void add_ascii(char32_t code_point, std::uint32_t begin, std::uint32_t end);
  void add_digit(int digit, std::uint32_t begin, std::uint32_t end);
  void add_letter(char32_t code_point, std::uint32_t begin, std::uint32_t end);
  bool continues(DateToken::Kind kind, std::uint32_t begin) const;
  DateToken& open(DateToken::Kind kind, std::uint32_t begin, std::uint32_t end);

  std::string folded_;
  std::vector<DateToken> tokens_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DATES_TOKENS_H_
