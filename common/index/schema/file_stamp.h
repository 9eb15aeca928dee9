// SPDX-License-Identifier: GPL-3.0-or-later
/// What a database remembers of the files that were read for it.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_FILE_STAMP_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_FILE_STAMP_H_

#include <cstdint>
#include <string>

namespace backissue {

/// What a file looked like when it was last read; equal stamps mean that it need not be opened.
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  ///< since the epoch
  std::uint64_t inode = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// What became of a file: kept for every file read, also for one without an article.
struct FileRecord {
  FileStamp stamp;
  std::uint32_t articles = 0;
  std::string reason;  ///< code of reason.h where it gave none
};

/// True for what stands for a file of many pages until its last piece is written: no stamp, so that
/// the file is read anew, and the number of articles that are there to be replaced then.
inline bool is_unfinished(const FileRecord& record) {
  return record.stamp == FileStamp{};
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_FILE_STAMP_H_
