// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_HTML_ARENA_H_
#define BACKISSUE_INDEXER_HTML_ARENA_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace backissue::html {

/// Memory handed out in one direction and given back all at once, up to a budget. A page's tree is
/// some ten thousand small pieces that live and die together; here a piece costs an addition, and
/// nothing has to be walked to free it.
class Arena {
 public:
  explicit Arena(std::size_t max_bytes) : left_(max_bytes) {}
  /// Aligned for any type; nullptr once the budget is spent or the system has no more.
  void* allocate(std::size_t bytes) noexcept;
  /// A copy that lives as long as the arena; empty once the budget is spent.
  std::string_view keep(std::string_view text) noexcept;

 private:
  void* allocate_block(std::size_t bytes) noexcept;

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t free_ = 0;  ///< bytes after next_ in the current block
  std::size_t left_;      ///< of the budget
};

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_ARENA_H_
