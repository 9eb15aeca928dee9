// SPDX-License-Identifier: GPL-3.0-or-later
/// What goes through the pipeline, and where it ends.
#ifndef BACKISSUE_INDEXER_PIPELINE_SINK_H_
#define BACKISSUE_INDEXER_PIPELINE_SINK_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/index/write/writer.h"
#include "common/reason.h"
#include "common/result.h"
#include "indexer/input/reader.h"
#include "indexer/input/walk.h"

namespace backissue {

/// A page of a file that gave no article.
struct Refusal {
  std::string member;  ///< empty for a file that is one page
  Reason reason = Reason::kNoArticle;
};

/// What the summary counts of an article.
struct ArticleFacts {
  bool is_published = false;
  bool is_saved = false;
  std::string language;
};

/// What earlier pieces of a file gave.
struct FileSoFar {
  std::uint64_t articles = 0;
  std::optional<Reason> refused = std::nullopt;  ///< of the last page that gave none
};

/// What became of one file on its way, or of a page of a file that holds many: these pass one by
/// one, the last of them empty.
struct FileResult {
  WalkEntry entry;
  bool was_known = false;
  bool is_last = true;  ///< false: more of the file follows
  FileSoFar before;
  bool is_unchanged = false;        ///< not read; a refusal is then the one of the earlier run
  std::string moved_from;           ///< of an unchanged file, where an earlier run met it elsewhere
  std::vector<Article> articles;    ///< until the sink digests them
  std::vector<ArticleFacts> facts;  ///< one an article
  std::vector<Refusal> refusals;

  /// Of a file that holds many, until they are read.
  std::unique_ptr<FilePages> pages;
  /// Of such a page, until it is read.
  std::optional<Found> found;

  // What the sink made of the articles in a worker thread; a sink fills its own one.
  std::vector<PreparedPtr> documents;
  std::string lines;
};

/// Why the last page of the file so far that gave no article gave none.
inline std::optional<Reason> last_refusal(const FileResult& file) {
  return file.refusals.empty() ? file.before.refused : file.refusals.back().reason;
}

class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;

  struct Verdict {
    bool is_unchanged = false;     ///< need not be read again
    bool is_known = false;         ///< an earlier run has read it
    std::optional<Reason> reason;  ///< why an unchanged file gave no article
    std::string moved_from;        ///< of an unchanged file: its path before; take() is to know
  };
  /// Asked in walk order, once a file.
  virtual Verdict verdict(const WalkEntry& entry) = 0;
  /// In a worker thread, several at once: the costly part of what take() needs.
  virtual void digest(FileResult& file, Tokenizer& tokenizer) const = 0;
  /// In walk order and that of a file's pages, one at a time, side by side with verdict(). A run
  /// that is stopped may leave a file without its last piece. An error ends the run.
  virtual Result<void> take(FileResult&& file) = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_SINK_H_
