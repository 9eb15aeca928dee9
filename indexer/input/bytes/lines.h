// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_BYTES_LINES_H_
#define BACKISSUE_INDEXER_INPUT_BYTES_LINES_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/input/bytes/source.h"

namespace backissue {

/// A source line by line, in the memory of one buffer whatever the length of its lines.
class Lines {
 public:
  /// `source` must outlive it.
  explicit Lines(Source& source) : source_(source) {}

  /// The next line with its end ("\n", "\r\n" or none before the end of the source), or a stretch
  /// of one that is longer than the buffer; a view until the next call. False after the last.
  bool next(std::string_view& line);
  /// Whether what next() gave begins a line; of a long line only its first stretch does.
  bool is_start() const { return is_start_; }
  /// Whether the source broke off with an error; its end as seen by next() is then none.
  bool has_failed() const { return has_failed_; }

 private:
  void fill();

  Source& source_;
  std::string buffer_;
  std::size_t at_ = 0;
  bool is_start_ = false;
  bool is_next_start_ = true;
  bool is_at_end_ = false;
  bool has_failed_ = false;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_BYTES_LINES_H_
