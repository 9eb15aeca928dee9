// SPDX-License-Identifier: GPL-3.0-or-later
/// The first run over a large archive: several databases written side by side and merged in the
/// end.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_BUILD_H_
#define BACKISSUE_COMMON_INDEX_WRITE_BUILD_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/write/store.h"
#include "common/index/write/writer.h"
#include "common/result.h"

namespace backissue {

/// Fills an empty database. Articles go in batches to parts that lie beside it, each written by a
/// thread of its own and never larger than memory likes; finish() merges them, and the live
/// database is the merged one in one step. What fits into one batch goes straight into the live
/// database.
///
/// A process that dies leaves the parts, each as of its last batch, and the next build goes on with
/// them. A file of many pages may lie in several parts: each knows it as unfinished but the one
/// with the last piece, which is written when the others are safe. Readers find the parts by what
/// expect_files() leaves in the live database (read/database.h). Which part an article goes to,
/// and so the order of articles, depends on their order and sizes alone.
class Build final : public Writer {
 public:
  /// `live` is empty and stays locked until the end. `threads`: parts written at once, at least 1.
  Build(Store live, std::size_t threads);
  Build(Build&&) noexcept;
  Build& operator=(Build&&) noexcept;
  ~Build() override;

  Result<void> each_file(
      std::string_view start,
      const std::function<void(const std::string& path, const FileRecord&)>& visit) const override;
  Result<void> put_piece(std::string_view path, FilePiece piece) override;
  Result<void> remove_file(std::string_view path) override;
  Result<void> move_file(std::string_view from, std::string_view to) override;
  bool is_first_run() const override;
  Result<void> expect_files(std::uint64_t count) override;
  Result<std::string> finish() override;

  static constexpr std::size_t kParts = 4;            ///< filled in turn
  static constexpr std::size_t kBatchesPerPart = 50;  ///< then there are new ones

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The writer for the database in `folder` (Store::open()): a Build where it is empty and another
/// can take its place, else the Store.
Result<std::unique_ptr<Writer>> open_writer(const std::string& folder, bool rebuild,
                                            std::size_t threads);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_BUILD_H_
