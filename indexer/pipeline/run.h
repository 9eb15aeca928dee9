// SPDX-License-Identifier: GPL-3.0-or-later
/// The road from paths to a sink: a serial walk, parallel reading and digesting, a serial end in
/// walk order.
#ifndef BACKISSUE_INDEXER_PIPELINE_RUN_H_
#define BACKISSUE_INDEXER_PIPELINE_RUN_H_

#include <atomic>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "common/result.h"
#include "indexer/input/forms/forms.h"
#include "indexer/pipeline/sink.h"
#include "indexer/pipeline/summary.h"

namespace backissue {

struct RunOptions {
  std::size_t jobs = 1;
  /// Of the pages that are being read at once; one larger page is read alone. Results in flight are
  /// bounded by their number.
  std::uint64_t bytes_in_flight = 64 << 20;
  bool hidden = false;  ///< files and folders whose names begin with a dot too
  /// Of the pages that are looked for.
  std::span<const Form> forms = backissue::forms();
};

struct RunHooks {
  /// After each file or page of a file that holds many, in walk order, from one thread at a time;
  /// may be empty.
  std::function<void(const FileResult& file)> on_file;
  /// Set from outside to end the run after the pages that are being read.
  const std::atomic<bool>* stop = nullptr;
};

/// Sends every file under `roots` (plain paths) through; each once, even where roots overlap. What
/// arrives does not depend on `jobs`.
Result<void> run_pipeline(const std::vector<std::string>& roots, Sink& sink,
                          const RunOptions& options, const RunHooks& hooks, Summary& summary);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_RUN_H_
