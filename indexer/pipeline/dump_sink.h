// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_DUMP_SINK_H_
#define BACKISSUE_INDEXER_PIPELINE_DUMP_SINK_H_

#include <functional>
#include <string_view>

#include "indexer/pipeline/sink.h"

namespace backissue {

using WriteText = std::function<Result<void>(std::string_view)>;

/// Writes articles as JSON Lines; remembers nothing.
class DumpSink final : public Sink {
 public:
  explicit DumpSink(WriteText write) : write_(std::move(write)) {}

  Verdict verdict(const WalkEntry&) override { return {}; }
  void digest(FileResult& file, Tokenizer& tokenizer) const override;
  Result<void> take(FileResult&& file) override;

 private:
  WriteText write_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_DUMP_SINK_H_
