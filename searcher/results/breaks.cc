// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/breaks.h"

#include "common/text.h"
#include "searcher/results/letters.h"

namespace backissue {
namespace {

/// Follows a text code point by code point and knows whether a sentence has just ended.
class SentenceEar {
 public:
  void hear(char32_t c) {
    if (ends_sentence_anywhere(c)) {
      ended_ = Ended::kAnywhere;
    } else if (ends_sentence_before_space(c)) {
      ended_ = c == '.' && looks_abbreviated() ? Ended::kNo : Ended::kBeforeSpace;
      word_ = 0;
    } else if (ended_ == Ended::kNo || !is_closing(c)) {
      ended_ = Ended::kNo;
      hear_letter(c);
    }
  }
  void hear_space() { word_ = 0; }
  bool ended_before_space() const { return ended_ != Ended::kNo; }
  bool ended_here() const { return ended_ == Ended::kAnywhere; }

 private:
  enum class Ended { kNo, kBeforeSpace, kAnywhere };

  void hear_letter(char32_t c) {
    if (!is_word_character(c)) {
      word_ = 0;
      return;
    }
    if (word_++ == 0) starts_small_ = c != loose_fold(c) ? false : c > '9';
  }
  /// A full stop after "Dr", "U.S", "Nov" or "19" more often belongs to the word than to the
  /// sentence.
  bool looks_abbreviated() const { return word_ > 0 && word_ <= 3 && !starts_small_; }

  Ended ended_ = Ended::kNo;
  std::size_t word_ = 0;  // letters of the word so far
  bool starts_small_ = false;
};

bool is_ideographic_punctuation(char32_t c) {
  return (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65);
}

}  // namespace

void find_breaks(std::string_view utf8, std::size_t first, std::size_t last,
                 std::vector<Break>& out) {
  SentenceEar ear;
  if (first == 0) out.push_back({.sentence = true});
  std::size_t code_points = 0;
  std::size_t text_end = first;  // past the last character that is no space
  bool in_space = false;
  bool paragraph = false;
  bool ideographic = false;
  for (std::size_t at = first; at < last; ++code_points) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(utf8, at);
    if (is_space(c)) {
      paragraph = paragraph || c == '\n';
      in_space = true;
      continue;
    }
    const bool han = is_ideographic(c);
    if (begin > first && (in_space || ear.ended_here() || (han && ideographic))) {
      const bool sentence = paragraph || (in_space ? ear.ended_before_space() : ear.ended_here());
      // A closing quote belongs to the sentence before it.
      if (in_space || !is_closing(c)) out.push_back({text_end, begin, code_points, sentence});
    }
    if (in_space) ear.hear_space();
    ear.hear(c);
    in_space = paragraph = false;
    ideographic = han || is_ideographic_punctuation(c);
    text_end = at;
  }
  if (last == utf8.size()) out.push_back({text_end, utf8.size(), code_points, true});
}

std::size_t step_back(std::string_view utf8, std::size_t at, std::size_t count) {
  for (; count > 0 && at > 0; --count) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) --at;
  }
  return at;
}

std::size_t step_on(std::string_view utf8, std::size_t at, std::size_t count) {
  for (; count > 0 && at < utf8.size(); --count) next_code_point(utf8, at);
  return at;
}

}  // namespace backissue
