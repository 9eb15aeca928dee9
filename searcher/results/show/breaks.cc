// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/breaks.h"

#include <cstdint>
#include <cstring>

#include "common/characters.h"
#include "common/text.h"
#include "common/utf8.h"

namespace backissue {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);

/// Of the bytes of a machine word, those that are no continuation.
std::size_t code_points_begun(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, kWordBytes);
  const std::uint64_t continuations = word >> 7U & ~word >> 6U & kOnes;
  return kWordBytes - (continuations * kOnes >> 56U);  // their sum is in the highest byte
}

bool is_small_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

bool ends_sentence_anywhere(char32_t c) {
  return has_use(c, kEndsAnywhere);
}

bool ends_sentence_before_space(char32_t c) {
  return has_use(c, kEndsBeforeSpace);
}

/// Quotes and brackets that may follow the end of a sentence.
bool is_closing(char32_t c) {
  return has_use(c, kClosesShown);
}

bool is_ideographic_punctuation(char32_t c) {
  return (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65);
}

/// Follows a text code point by code point and knows whether a sentence has just ended.
class SentenceEar {
 public:
  void hear(char32_t c, const CodePoint& point) {
    if (point.cut == Cut::kLetter || point.cut == Cut::kDigit) {
      ended_ = Ended::kNo;
      hear_letter(c, point);
    } else if (ends_sentence_anywhere(c)) {
      ended_ = Ended::kAnywhere;
    } else if (ends_sentence_before_space(c)) {
      ended_ = is_of_word(c) ? Ended::kNo : Ended::kBeforeSpace;
      word_ = 0;
    } else if (ended_ == Ended::kNo || !is_closing(c)) {
      ended_ = Ended::kNo;
      hear_letter(c, point);
    }
  }
  void hear_space() { word_ = 0; }
  /// Small ASCII letters behind one that was heard already: most of most texts.
  void hear_on(std::size_t letters) { word_ += letters; }
  bool ended_before_space() const { return ended_ != Ended::kNo; }
  bool ended_here() const { return ended_ == Ended::kAnywhere; }

 private:
  enum class Ended { kNo, kBeforeSpace, kAnywhere };

  void hear_letter(char32_t c, const CodePoint& point) {
    if (point.cut == Cut::kBreak) {
      word_ = 0;
    } else if (word_++ == 0) {
      starts_small_ = point.cut == Cut::kLetter && point.fold == c;
    }
  }
  /// A full stop after "Dr", "U.S", "Nov" or "19" more often belongs to the word than to the
  /// sentence, and an exclamation mark after a name, as of a company or a show, as often.
  bool is_of_word(char32_t mark) const {
    if (word_ == 0 || starts_small_) return false;
    return mark == '!' || (mark == '.' && word_ <= 3);
  }

  Ended ended_ = Ended::kNo;
  std::size_t word_ = 0;  // letters of the word so far
  bool starts_small_ = false;
};

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
    const CodePoint point = kCodePoints[c];
    const bool han = point.cut == Cut::kIdeograph;
    if (begin > first && (in_space || ear.ended_here() || (han && ideographic))) {
      const bool sentence = paragraph || (in_space ? ear.ended_before_space() : ear.ended_here());
      // A closing quote belongs to the sentence before it.
      if (in_space || !is_closing(c)) out.push_back({text_end, begin, code_points, sentence});
    }
    if (in_space) ear.hear_space();
    ear.hear(c, point);
    in_space = paragraph = false;
    ideographic = han || is_ideographic_punctuation(c);
    if (is_small_letter(utf8[begin])) {
      const std::size_t heard = at;
      while (at < last && is_small_letter(utf8[at])) ++at;
      ear.hear_on(at - heard);
      code_points += at - heard;
    }
    text_end = at;
  }
  if (last == utf8.size()) out.push_back({text_end, utf8.size(), code_points, true});
}

std::size_t step_back(std::string_view utf8, std::size_t at, std::size_t count) {
  for (; count > 0 && at > 0; --count) {
    --at;
    while (at > 0 && is_continuation(utf8[at])) --at;
  }
  return at;
}

std::size_t step_on(std::string_view utf8, std::size_t at, std::size_t count) {
  while (at + kWordBytes <= utf8.size()) {
    const std::size_t begun = code_points_begun(utf8.data() + at);
    if (begun > count) break;
    count -= begun;
    at += kWordBytes;
    while (at < utf8.size() && is_continuation(utf8[at])) ++at;
  }
  for (; count > 0 && at < utf8.size(); --count) {
    ++at;
    while (at < utf8.size() && is_continuation(utf8[at])) ++at;
  }
  return at;
}

}  // namespace backissue
