// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/bytes/lines.h"

namespace backissue {
namespace {

constexpr std::size_t kBufferBytes = 64 << 10;

}  // namespace

/// Moves what is left to the front and reads until the buffer is full once.
void Lines::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const auto kept = buffer_.size();
  buffer_.resize(kBufferBytes);
  const auto count = source_.read({buffer_.data() + kept, kBufferBytes - kept});
  has_failed_ = !count;
  is_at_end_ = count.value_or(0) == 0;
  buffer_.resize(kept + count.value_or(0));
}

bool Lines::next(std::string_view& line) {
  std::size_t seen = 0;
  std::size_t end = std::string::npos;
  for (;;) {
    end = buffer_.find('\n', at_ + seen);
    const bool is_full = buffer_.size() - at_ >= kBufferBytes;
    if (end != std::string::npos || is_at_end_ || is_full) break;
    seen = buffer_.size() - at_;
    fill();
  }
  const bool is_whole = end != std::string::npos;
  line = std::string_view(buffer_).substr(at_, is_whole ? end + 1 - at_ : std::string::npos);
  at_ += line.size();
  is_start_ = is_next_start_;
  is_next_start_ = is_whole;
  return !line.empty();
}

}  // namespace backissue
