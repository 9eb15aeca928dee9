// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/compound_words.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace backissue {
namespace {

// More parts are the address of a page, or a title in it.
constexpr std::size_t kMostParts = 4;
constexpr std::size_t kMostBytes = 60;

/// Bytes of the hyphen at `at`; 0 where there is none.
std::size_t hyphen_at(std::string_view text, std::size_t at) {
  // U+2010 HYPHEN, U+2011 NON-BREAKING HYPHEN
  static constexpr std::array<std::string_view, 3> kHyphens = {"-", "\u2010", "\u2011"};
  if (at >= text.size() || (text[at] != '-' && text[at] != kHyphens[1][0])) return 0;
  for (const std::string_view hyphen : kHyphens)
    if (text.substr(at, hyphen.size()) == hyphen) return hyphen.size();
  return 0;
}

bool may_be_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return static_cast<unsigned char>(text[at]) >= 0x80 || is_ascii_alnum(text[at]);
}

}  // namespace

void CompoundWords::begin(std::string_view text, std::vector<Token>& out) {
  text_ = text;
  out_ = &out;
  parts_ = 0;
}

void CompoundWords::follow(std::size_t begin, std::size_t end, std::size_t first) {
  const std::size_t hyphen = hyphen_at(text_, end);
  if (parts_ == 0 && hyphen == 0) return;
  const Token* word = only_word(*out_, first);
  if (parts_ > 0 && (begin != next_ || word == nullptr)) parts_ = 0;
  if (word == nullptr || (parts_ == 0 && hyphen == 0)) return;
  if (parts_ == 0) {
    term_.clear();
    has_letters_ = false;
    begin_ = begin;
    position_ = word->position;
  }
  term_ += word->term;
  has_letters_ = has_letters_ || word->term.find_first_not_of("0123456789.") != std::string::npos;
  end_ = end;
  next_ = end + hyphen;
  ++parts_;
  if (hyphen == 0 || !may_be_word(text_, next_)) write();
}

/// Numbers alone are dates, results and spans of years.
void CompoundWords::write() {
  const bool is_compound = parts_ > 1 && parts_ <= kMostParts && has_letters_;
  if (is_compound && term_.size() <= kMostBytes)
    out_->push_back({term_, static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_),
                     position_, TokenKind::kAlias});
  parts_ = 0;
}

}  // namespace backissue
