// SPDX-License-Identifier: GPL-3.0-or-later
/// What the indexer writes to: articles, and the memory of which files were read.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_WRITER_H_
#define BACKISSUE_COMMON_INDEX_WRITE_WRITER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema/file_stamp.h"
#include "common/index/write/prepare.h"
#include "common/result.h"

namespace backissue {

/// Of a file, all of it or a part: a file of many pages is never in memory as a whole.
struct FilePiece {
  bool is_first = true;
  std::vector<PreparedPtr> articles;  ///< possibly none
  std::optional<FileRecord> record;   ///< with the last piece: of the whole file
};

class Writer {
 public:
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  Writer(Writer&&) = default;
  Writer& operator=(Writer&&) = default;
  virtual ~Writer() = default;

  /// Every known path that begins with `start`, in no promised order.
  virtual Result<void> each_file(
      std::string_view start,
      const std::function<void(const std::string& path, const FileRecord&)>& visit) const = 0;
  /// The first piece replaces all that `path` gave before, the last one leaves its record for the
  /// next run; nothing of another file comes between them. What became durable of a file whose last
  /// piece never came is known by a record that is_unfinished(), and replaced like all else.
  virtual Result<void> put_piece(std::string_view path, FilePiece piece) = 0;
  /// A file in one piece.
  Result<void> put_file(std::string_view path, const FileRecord& record,
                        std::vector<PreparedPtr> articles) {
    return put_piece(path, {true, std::move(articles), record});
  }
  virtual Result<void> remove_file(std::string_view path) = 0;
  /// What the known file `from` gave is from now on that of `to`, a file that is not known; nothing
  /// is read or cut into terms for it. Without effect where `from` is not known.
  virtual Result<void> move_file(std::string_view from, std::string_view to) = 0;
  /// True where nothing can be searched before this run, of which expect_files() is then told how
  /// many files it is going to meet; searches that come before finish() show how far it is.
  virtual bool is_first_run() const = 0;
  virtual Result<void> expect_files(std::uint64_t count) = 0;
  /// Makes everything so far durable and visible to searchers. Nothing is written after it. Gives a
  /// line about what could not be done, though nothing is lost by it; empty as a rule.
  virtual Result<std::string> finish() = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_WRITER_H_
