// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_SUPPORT_MADE_SOURCE_H_
#define BACKISSUE_TESTS_SUPPORT_MADE_SOURCE_H_

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "indexer/input/bytes/source.h"

namespace backissue {

/// A text as a source that gives at most `step` bytes at once.
inline std::unique_ptr<Source> made_source(std::string text, std::size_t step = 4096) {
  class Made final : public Source {
   public:
    Made(std::string given, std::size_t at_once) : text_(std::move(given)), step_(at_once) {}
    std::optional<std::size_t> read(std::span<char> into) override {
      const auto count = std::min({step_, into.size(), text_.size() - at_});
      std::copy_n(text_.data() + at_, count, into.data());
      at_ += count;
      return count;
    }

   private:
    const std::string text_;
    const std::size_t step_;
    std::size_t at_ = 0;
  };
  return std::make_unique<Made>(std::move(text), step);
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_MADE_SOURCE_H_
