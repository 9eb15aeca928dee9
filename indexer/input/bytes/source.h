// SPDX-License-Identifier: GPL-3.0-or-later
/// Bytes in order, whatever wraps them: readers of forms see a file, a member of a container and
/// what was compressed alike.
#ifndef BACKISSUE_INDEXER_INPUT_BYTES_SOURCE_H_
#define BACKISSUE_INDEXER_INPUT_BYTES_SOURCE_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace backissue {

/// One thread at a time.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// Fills `into`, which is not empty, from its start and says how far: 0 at the end, nullopt on an
  /// error. Less than its size is no sign of the end.
  virtual std::optional<std::size_t> read(std::span<char> into) = 0;
};

/// From the descriptor's position on; closes it in the end.
std::unique_ptr<Source> file_source(int descriptor);
/// `head`, then what `rest` gives: a beginning that was looked at is read once more.
std::unique_ptr<Source> joined_source(std::string head, std::unique_ptr<Source> rest);

/// Up to `max_bytes`; nullopt on an error. `expected` spares growing where it is about right.
std::optional<std::string> read_bytes(Source& source, std::size_t expected, std::size_t max_bytes);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_BYTES_SOURCE_H_
