// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/spaced_numbers.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr std::size_t kMostGroups = 5;  // up to thousands of billions

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view term) {
  return std::all_of(term.begin(), term.end(), is_digit);
}

/// Whether three digits and no more stand at `at`.
bool is_group_of_three(std::string_view text, std::size_t at) {
  const std::string_view group = text.substr(std::min(at, text.size()), 4);
  return group.size() >= 3 && all_digits(group.substr(0, 3)) &&
         (group.size() == 3 || !is_digit(group[3]));
}

}  // namespace

void SpacedNumbers::begin(std::string_view text, std::vector<Token>& out) {
  text_ = text;
  out_ = &out;
  groups_ = 0;
}

void SpacedNumbers::start(std::size_t begin, std::size_t end, const Token& word) {
  const bool may_begin = end - begin == word.term.size() && word.term.size() <= 3 &&
                         word.term[0] != '0' && all_digits(word.term);
  if (!may_begin) return;
  digits_ = word.term;
  groups_ = 1;
  begin_ = begin;
  position_ = word.position;
  next_ = end + 1;
}

/// With decimals the number is found without them too, as everywhere.
void SpacedNumbers::write(std::size_t end) {
  const auto add = [&](std::string term) {
    out_->push_back({std::move(term), static_cast<std::uint32_t>(begin_),
                     static_cast<std::uint32_t>(end), position_, TokenKind::kAlias});
  };
  const std::size_t point = digits_.find('.');
  const bool is_number = groups_ > 1 && groups_ <= kMostGroups;
  groups_ = 0;
  if (!is_number) return;
  add(digits_);
  if (point != std::string::npos) add(digits_.substr(0, point));
}

void SpacedNumbers::follow(std::size_t begin, std::size_t end, std::size_t first) {
  const bool goes_on = groups_ > 0 && begin == next_;
  if (!goes_on) groups_ = 0;
  const bool more = end < text_.size() && text_[end] == ' ' && is_group_of_three(text_, end + 1);
  if (!goes_on && !more) return;
  const Token word = (*out_)[first];  // what is added may move it
  if (!goes_on) return start(begin, end, word);
  digits_ += word.term;  // a group of three, perhaps with decimals or a unit behind it
  ++groups_;
  next_ = end + 1;
  if (!more || end - begin != 3) write(end);
}

}  // namespace backissue
