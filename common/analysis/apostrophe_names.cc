// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/apostrophe_names.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace backissue {
namespace {

using namespace std::string_view_literals;

// Longer parts are words of a sentence whose space was lost.
constexpr std::size_t kMostBytes = 40;

// French, Italian and Catalan, in small letters: a name's particle bears a capital ("D'Onofrio").
// Sorted.
constexpr std::array kElisions = {
    "all"sv,    "anch"sv,   "c"sv,    "com"sv,   "coll"sv,   "cos"sv,   "d"sv,
    "dall"sv,   "dell"sv,   "dov"sv,  "entr"sv,  "gl"sv,     "j"sv,     "jusqu"sv,
    "l"sv,      "lorsqu"sv, "m"sv,    "mezz"sv,  "n"sv,      "nell"sv,  "po"sv,
    "presqu"sv, "puisqu"sv, "qu"sv,   "quell"sv, "quelqu"sv, "quest"sv, "quoiqu"sv,
    "s"sv,      "senz"sv,   "sull"sv, "t"sv,     "un"sv};

// English.
constexpr std::array kClitics = {"s"sv, "t"sv, "d"sv, "m"sv, "re"sv, "ve"sv, "ll"sv};

// Turkish cases behind a name. Those of one letter end Arabic names as well ("Sana'a", "Baha'i").
constexpr std::array kSuffixes = {
    "in"sv,  "ın"sv,  "un"sv,  "ün"sv,  "nin"sv,  "nın"sv,  "nun"sv,  "nün"sv,  "de"sv,   "da"sv,
    "te"sv,  "ta"sv,  "den"sv, "dan"sv, "ten"sv,  "tan"sv,  "deki"sv, "daki"sv, "teki"sv, "taki"sv,
    "ye"sv,  "ya"sv,  "yi"sv,  "yı"sv,  "yu"sv,   "yü"sv,   "ne"sv,   "na"sv,   "ni"sv,   "nı"sv,
    "nu"sv,  "nü"sv,  "nde"sv, "nda"sv, "nden"sv, "ndan"sv, "le"sv,   "la"sv,   "yle"sv,  "yla"sv,
    "li"sv,  "lı"sv,  "lu"sv,  "lü"sv,  "ler"sv,  "lar"sv,  "dir"sv,  "dır"sv,  "dur"sv,  "dür"sv,
    "tir"sv, "tır"sv, "tur"sv, "tür"sv, "ydi"sv,  "ydı"sv,  "nce"sv,  "nca"sv};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_latin(char32_t c) {
  return (c < 0x80 && is_ascii_alnum(static_cast<char>(c)) && (c < '0' || c > '9')) ||
         (c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool begins_in_latin(std::string_view text, std::size_t at) {
  return at < text.size() && is_latin(next_code_point(text, at));
}

}  // namespace

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x02BC;
}

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  return at < text.size() && is_apostrophe(next_code_point(text, end)) ? end - at : 0;
}

bool is_elision(std::string_view before) {
  return holds(kElisions, before);
}

bool is_ending(std::string_view before, std::string_view after) {
  if (holds(kClitics, ascii_lower(after))) return true;
  const bool is_name = !before.empty() && (before[0] < 'a' || before[0] > 'z');
  return is_name && holds(kSuffixes, after);
}

void ApostropheNames::begin(std::string_view text, std::vector<Token>& out) {
  text_ = text;
  out_ = &out;
  has_head_ = false;
}

void ApostropheNames::follow(std::size_t begin, std::size_t end, std::size_t first) {
  const std::size_t sign = apostrophe_at(text_, end);
  if (!has_head_ && sign == 0) return;
  const bool is_tail = has_head_ && begin == next_;
  has_head_ = false;
  const Token* word = only_word(*out_, first);
  if (word == nullptr || !begins_in_latin(text_, begin)) return;
  const Token part = *word;  // what is added may move it
  if (is_tail && head_.size() + part.term.size() <= kMostBytes) {
    const std::string_view before = text_.substr(begin_, end_ - begin_);
    const std::string_view after = text_.substr(begin, end - begin);
    if (!is_elision(before) && !is_ending(before, after))
      out_->push_back({head_ + part.term, static_cast<std::uint32_t>(begin_),
                       static_cast<std::uint32_t>(end), position_, TokenKind::kAlias});
  }
  if (sign == 0 || !begins_in_latin(text_, end + sign)) return;
  has_head_ = true;
  head_ = part.term;
  begin_ = begin;
  end_ = end;
  next_ = end + sign;
  position_ = part.position;
}

}  // namespace backissue
