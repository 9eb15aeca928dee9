// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_STORE_SINK_H_
#define BACKISSUE_INDEXER_PIPELINE_STORE_SINK_H_

#include <mutex>

#include "common/index/write/writer.h"
#include "indexer/pipeline/known_files.h"
#include "indexer/pipeline/moved_files.h"
#include "indexer/pipeline/sink.h"

namespace backissue {

/// Writes articles to a database and remembers every file that could be read.
class StoreSink final : public Sink {
 public:
  /// Both must outlive the sink; `read_all` reads unchanged files too.
  StoreSink(Writer& writer, KnownFiles& known, bool read_all)
      : writer_(writer), known_(known), read_all_(read_all) {}

  Verdict verdict(const WalkEntry& entry) override;
  void digest(FileResult& file, Tokenizer& tokenizer) const override;
  Result<void> take(FileResult&& file) override;

 private:
  std::optional<MovedFiles::Origin> origin_of(const WalkEntry& entry);

  std::mutex writing_;  // verdict() reads from the writer side by side with take()
  Writer& writer_;
  KnownFiles& known_;
  MovedFiles moved_;
  bool read_all_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_STORE_SINK_H_
