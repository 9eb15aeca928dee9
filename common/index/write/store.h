// SPDX-License-Identifier: GPL-3.0-or-later
/// The writing side of a database.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_STORE_H_
#define BACKISSUE_COMMON_INDEX_WRITE_STORE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/write/writer.h"
#include "common/result.h"

namespace backissue {

/// One writer at a time; a second one is refused (kLocked) with the name of the process that holds
/// the lock where the system tells. Everything since the last commit is lost if the process dies;
/// what was committed never is.
class Store final : public Writer {
 public:
  /// Creates the folder and its parents where missing. Refuses a folder that holds something else,
  /// a damaged database and one of another schema; with `rebuild` the latter is emptied instead.
  static Result<Store> open(const std::string& folder, bool rebuild = false);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store() override;

  std::optional<FileRecord> file_record(std::string_view path) const;
  Result<void> each_file(
      std::string_view start,
      const std::function<void(const std::string& path, const FileRecord&)>& visit) const override;

  Result<void> put_piece(std::string_view path, FilePiece piece) override;
  Result<void> remove_file(std::string_view path) override;
  Result<void> move_file(std::string_view from, std::string_view to) override;
  /// Makes everything so far durable and visible to searchers. Called by itself after
  /// kBatchArticles articles or kBatchBytes of text: the engine's own limit counts documents alone,
  /// and long ones took all memory.
  Result<void> commit();
  bool is_first_run() const override { return is_empty(); }
  Result<void> expect_files(std::uint64_t count) override;
  /// commit(), and where a good part of the articles is new since the database was last made in one
  /// piece, that is done again: beside it, with a switch-over at the end. Where that fails the
  /// database stays as committed.
  Result<std::string> finish() override;
  const std::string& folder() const;
  /// Gives up the lock and what is not committed. Nothing else may be called after it.
  void close();
  /// No articles, and no file is known.
  bool is_empty() const;
  /// Of the whole database, with what is not committed yet; 0 when it cannot be read.
  std::uint64_t article_count() const;

  static constexpr std::size_t kBatchArticles = 1000;
  static constexpr std::size_t kBatchBytes = 8 << 20;
  /// Of a piece without articles, or a file that goes, there is one change.
  static constexpr bool is_full_batch(std::size_t changes, std::size_t text_bytes) {
    return changes >= kBatchArticles || text_bytes >= kBatchBytes;
  }

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_STORE_H_
