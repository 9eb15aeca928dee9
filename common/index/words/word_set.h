// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_INDEX_WORDS_WORD_SET_H_
#define BACKISSUE_COMMON_INDEX_WORDS_WORD_SET_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace backissue {

/// Which words were seen, by a hash of 64 bits each in one table: a writer asks for every word of
/// every article, and what it waits for is memory. Of a million words one in 10^7 archives would
/// be taken for another.
class WordSet {
 public:
  /// True if it was not there.
  bool insert(std::string_view word);
  std::size_t size() const { return size_; }
  void clear();

 private:
  /// Where the hash is, or the free place for it.
  std::size_t place_of(std::uint64_t hash) const;
  void grow();

  std::vector<std::uint64_t> places_;  // a power of two of them, half used at most; 0 in a free one
  std::size_t size_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WORDS_WORD_SET_H_
