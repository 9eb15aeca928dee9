// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/arena.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace backissue::html {
namespace {

constexpr std::size_t kAlignment = alignof(std::max_align_t);
constexpr std::size_t kBlockBytes = 256 << 10;

}  // namespace

void* Arena::allocate(std::size_t bytes) noexcept {
  if (bytes > left_) return nullptr;
  bytes = std::max((bytes + kAlignment - 1) & ~(kAlignment - 1), kAlignment);
  if (bytes > free_) return allocate_block(bytes);
  void* piece = next_;
  next_ += bytes;
  free_ -= bytes;
  return piece;
}

void* Arena::allocate_block(std::size_t bytes) noexcept {
  const std::size_t block_bytes = std::max(bytes, kBlockBytes);
  if (bytes > left_) return nullptr;
  std::unique_ptr<std::byte[]> block(new (std::nothrow) std::byte[block_bytes]);
  if (!block) return nullptr;
  std::byte* start = block.get();
  try {
    blocks_.push_back(std::move(block));
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
  left_ -= std::min(left_, block_bytes);
  if (bytes == block_bytes) return start;  // the current block goes on
  next_ = start + bytes;
  free_ = block_bytes - bytes;
  return start;
}

std::string_view Arena::keep(std::string_view text) noexcept {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(allocate(text.size()));
  if (copy == nullptr) return {};
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

}  // namespace backissue::html
