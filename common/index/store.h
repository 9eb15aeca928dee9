// SPDX-License-Identifier: GPL-3.0-or-later
/// The writing side of a database: articles and the memory of which files were read.
#ifndef BACKISSUE_COMMON_INDEX_STORE_H_
#define BACKISSUE_COMMON_INDEX_STORE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/article.h"
#include "common/result.h"

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

/// An article cut into terms, ready to be written: made in worker threads, so that the writer only
/// writes.
struct PreparedArticle;
struct PreparedDeleter {
  void operator()(PreparedArticle* prepared) const;
};
using PreparedPtr = std::unique_ptr<PreparedArticle, PreparedDeleter>;
/// Never fails; sets `article.words`. The tokenizer is the calling thread's own.
PreparedPtr prepare(Article article, Tokenizer& tokenizer);
/// How many words the tokenizer finds in a text: `article.words` is that of the body.
std::size_t count_words(std::string_view text, Tokenizer& tokenizer);

/// One writer at a time; a second one is refused (kLocked) with the name of the process that holds
/// the lock where the system tells. Everything since the last commit is lost if the process dies;
/// what was committed never is.
class Store {
 public:
  /// Creates the folder and its parents where missing. Refuses a folder that holds something else,
  /// a damaged database and one of another schema; with `rebuild` the latter is emptied instead.
  static Result<Store> open(const std::string& folder, bool rebuild = false);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  std::optional<FileRecord> file_record(std::string_view path) const;
  /// Every known path that begins with `start`, in no promised order.
  Result<void> each_file(
      std::string_view start,
      const std::function<void(const std::string& path, const FileRecord&)>& visit) const;

  /// Replaces all that `path` gave before by `articles` (possibly none) and keeps `record` for the
  /// next run.
  Result<void> put_file(std::string_view path, const FileRecord& record,
                        std::vector<PreparedPtr> articles);
  Result<void> remove_file(std::string_view path);
  /// Makes everything so far durable and visible to searchers. Called by itself after
  /// kBatchArticles articles or kBatchBytes of text: the engine's own limit counts documents alone,
  /// and long ones took all memory.
  Result<void> commit();
  /// Of the whole database, with what is not committed yet; 0 when it cannot be read.
  std::uint64_t article_count() const;

  static constexpr std::size_t kBatchArticles = 1000;
  static constexpr std::size_t kBatchBytes = 8 << 20;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_STORE_H_
