// SPDX-License-Identifier: GPL-3.0-or-later
/// What the indexer writes to: articles, and the memory of which files were read.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_WRITER_H_
#define BACKISSUE_COMMON_INDEX_WRITE_WRITER_H_

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
  /// Replaces all that `path` gave before by `articles` (possibly none) and keeps `record` for the
  /// next run.
  virtual Result<void> put_file(std::string_view path, const FileRecord& record,
                                std::vector<PreparedPtr> articles) = 0;
  virtual Result<void> remove_file(std::string_view path) = 0;
  /// What the known file `from` gave is from now on that of `to`, a file that is not known; nothing
  /// is read or cut into terms for it. Without effect where `from` is not known.
  virtual Result<void> move_file(std::string_view from, std::string_view to) = 0;
  /// Makes everything so far durable and visible to searchers. Nothing is written after it. Gives a
  /// line about what could not be done, though nothing is lost by it; empty as a rule.
  virtual Result<std::string> finish() = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_WRITER_H_
