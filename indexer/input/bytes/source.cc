// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/bytes/source.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace backissue {
namespace {

constexpr std::size_t kSmallestStep = 4096;

class FileSource final : public Source {
 public:
  explicit FileSource(int descriptor) : descriptor_(descriptor) {}
  ~FileSource() override { close(descriptor_); }

  std::optional<std::size_t> read(std::span<char> into) override {
    for (;;) {
      const auto count = ::read(descriptor_, into.data(), into.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return std::nullopt;
    }
  }

 private:
  const int descriptor_;
};

class JoinedSource final : public Source {
 public:
  JoinedSource(std::string head, std::unique_ptr<Source> rest)
      : head_(std::move(head)), rest_(std::move(rest)) {}

  std::optional<std::size_t> read(std::span<char> into) override {
    if (at_ == head_.size()) return rest_->read(into);
    const auto count = std::min(into.size(), head_.size() - at_);
    std::copy_n(head_.data() + at_, count, into.data());
    at_ += count;
    return count;
  }

 private:
  const std::string head_;
  std::size_t at_ = 0;
  std::unique_ptr<Source> rest_;
};

}  // namespace

std::unique_ptr<Source> file_source(int descriptor) {
  return std::make_unique<FileSource>(descriptor);
}

std::unique_ptr<Source> joined_source(std::string head, std::unique_ptr<Source> rest) {
  return std::make_unique<JoinedSource>(std::move(head), std::move(rest));
}

std::optional<std::string> read_bytes(Source& source, std::size_t expected, std::size_t max_bytes) {
  std::string bytes(std::min(expected, max_bytes), '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size())
      bytes.resize(std::min(max_bytes, filled + filled / 2 + kSmallestStep));
    if (filled == bytes.size()) break;
    const auto count = source.read({bytes.data() + filled, bytes.size() - filled});
    if (!count) return std::nullopt;
    if (*count == 0) break;
    filled += *count;
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace backissue
