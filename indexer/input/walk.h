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
  bool is_given = false;          ///< by the user, whatever its name promises
};

/// Walks files and folders without recursion, each folder's names in byte order, so that two runs
/// see the same order. Symbolic links below a given path are not followed (a given path may be
/// one); nothing outside the trees is touched. What is only ever part of a page or of a program
/// (see file_kind_of()) is passed over without an entry, unless given by the user; so is all in the
/// companion folder of a "saved page, complete" ("NAME_files" beside NAME.html), and unless
/// `hidden` what has a name that begins with a dot.
class Walker {
 public:
  explicit Walker(std::vector<std::string> paths, bool hidden = false);
  ~Walker();
  Walker(Walker&&) noexcept;
  /// nullopt after the last one.
  std::optional<WalkEntry> next();
  /// Files so far that had no entry for what they are; what hidden folders hold is not looked at.
  std::uint64_t passed_over() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_WALK_H_
