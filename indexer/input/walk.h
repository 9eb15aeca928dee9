// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_WALK_H_
#define BACKISSUE_INDEXER_INPUT_WALK_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/schema/file_stamp.h"
#include "common/reason.h"

namespace backissue {

struct WalkEntry {
  std::string path;  ///< raw bytes: the path as given, joined with what was found under it
  FileStamp stamp;
  std::optional<Reason> refused;  ///< a link, pipe, unreadable folder…: named but not to be opened
};

/// Walks files and folders without recursion, each folder's names in byte order, so that two runs
/// see the same order. Symbolic links below a given path are not followed (a given path may be
/// one); nothing outside the trees is touched. Names no page can have (see looks_like_file_kind())
/// are passed over without an entry, unless given by the user. The companion folder of a "saved
/// page, complete" ("NAME_files" beside NAME.html) is passed over.
class Walker {
 public:
  explicit Walker(std::vector<std::string> paths);
  ~Walker();
  Walker(Walker&&) noexcept;
  /// nullopt after the last one.
  std::optional<WalkEntry> next();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_WALK_H_
