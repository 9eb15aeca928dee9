// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/token_writer.h"

#include <utility>

#include "common/analysis/code_points.h"
#include "common/analysis/fold.h"
#include "common/hash.h"
#include "common/text.h"

namespace backissue {

void TokenWriter::begin(std::vector<Token>& out) {
  out_ = &out;
  position_ = 0;
}

std::string TokenWriter::fold(std::string_view part, bool ascii) {
  if (ascii) return ascii_lower(part);
  std::string term;
  term.reserve(part.size());
  for (std::size_t at = 0; at < part.size();) {
    const char32_t folded = kCodePoints[next_code_point(part, at)].fold;
    if (folded == 0) return fold_case(part);
    append_utf8(term, folded);
  }
  return term;
}

bool TokenWriter::add(std::string term, std::size_t begin, std::size_t end, TokenKind kind) {
  if (term.empty()) return false;
  if (term.size() > kMaxTokenBytes)
    term = head_and_hash(term, head_bytes(term, kMaxTokenBytes - kHashDigits).size());
  Token& token = out_->emplace_back();
  token.term = std::move(term);
  token.begin = static_cast<std::uint32_t>(begin);
  token.end = static_cast<std::uint32_t>(end);
  token.kind = kind;
  token.position = kind == TokenKind::kWord ? position_++ : position_ - 1;
  return true;
}

}  // namespace backissue
