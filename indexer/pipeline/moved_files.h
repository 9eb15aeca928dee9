// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_MOVED_FILES_H_
#define BACKISSUE_INDEXER_PIPELINE_MOVED_FILES_H_

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "common/index/write/writer.h"
#include "common/reason.h"

namespace backissue {

/// Files that a run meets under a new name or in another folder: size, time of change and inode are
/// those of a known file that the disk has no more.
class MovedFiles {
 public:
  struct Origin {
    std::string path;
    std::optional<Reason> reason;  ///< why it gave no article
  };

  /// Where the file at `path` was before; none for a file that is new, and for one whose name now
  /// promises another kind, which is read by other rules. The first question reads what the writer
  /// knows of the files under `roots`. An origin is given away once.
  std::optional<Origin> origin_of(const std::string& path, const FileStamp& stamp,
                                  const Writer& writer, const std::vector<std::string>& roots);

 private:
  using Key = std::tuple<std::uint64_t, std::int64_t, std::uint64_t>;

  void load(const Writer& writer, const std::vector<std::string>& roots);

  bool is_loaded_ = false;
  std::multimap<Key, Origin> gone_;  // several names of one file have one key
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_MOVED_FILES_H_
