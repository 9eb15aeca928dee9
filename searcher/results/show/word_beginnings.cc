// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/word_beginnings.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kBlock = 16;
// Compared all at once by every processor worth the name; each byte of a comparison is 0 or 255.
using Bytes = unsigned char __attribute__((vector_size(kBlock)));

Bytes load(const char* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, kBlock);
  return bytes;
}

/// Capital letters as small ones; other signs become others.
Bytes small(Bytes bytes) {
  return bytes | 0x20;
}

Bytes is_letter(Bytes small_letters) {
  return reinterpret_cast<Bytes>(small_letters - 'a' < 26);
}

bool is_any(Bytes bytes) {
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace

void WordBeginnings::add(char32_t first, char32_t second) {
  if (first >= 0x80) return;
  const Pair pair{static_cast<unsigned char>(first | 0x20),
                  static_cast<unsigned char>(second >= 0x80 ? 0 : second | 0x20)};
  const bool is_known = std::any_of(pairs_.begin(), pairs_.end(), [&](const Pair& other) {
    return other.first == pair.first && other.second == pair.second;
  });
  if (!is_known) pairs_.push_back(pair);
}

/// What stands after the first letter may also be a sign that folding drops ("U.S.").
std::size_t WordBeginnings::pass(std::string_view utf8, std::size_t at) const {
  if (pairs_.size() > kMostPairs) return at;
  std::size_t block = at;
  for (; block + kBlock < utf8.size(); block += kBlock) {
    const char* text = utf8.data() + block;
    const Bytes here = load(text);
    const Bytes letters = small(here);
    const Bytes next = small(load(text + 1));
    const Bytes ends = ~is_letter(next);
    Bytes found{};
    for (const Pair& pair : pairs_)
      found |= (letters == pair.first) & ((next == pair.second) | ends);
    found &= ~is_letter(small(load(text - 1)));
    if (is_any(found | (here & 0x80))) break;
  }
  // Where the text has to be looked at from the beginning of a word.
  while (block > at && is_ascii_alnum(utf8[block - 1])) --block;
  return block;
}

}  // namespace backissue
