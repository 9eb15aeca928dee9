// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_WORD_COUNTS_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_WORD_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backissue {

/// How often each of some hashes was added: a table in one piece, since a page has thousands of
/// words and std::unordered_map spends a memory block and a division on each. Its hashes must be
/// spread well already, as word_hashes() are.
class WordCounts {
 public:
  void add(std::uint64_t hash);
  /// 0 for one that was never added.
  std::uint32_t count(std::uint64_t hash) const;
  bool contains(std::uint64_t hash) const { return count(hash) > 0; }
  bool empty() const { return used_ == 0; }
  /// Different hashes.
  std::size_t size() const { return used_; }
  /// Calls `visit` with each hash and its count, in no promised order.
  template <typename Visit>
  void each(Visit visit) const {
    for (const Slot& slot : slots_)
      if (slot.count > 0) visit(slot.hash, slot.count);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t count = 0;  ///< 0 in a free slot
  };
  std::size_t place_of(std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_;  ///< a power of two of them, at most half used
  std::size_t used_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_WORD_COUNTS_H_
