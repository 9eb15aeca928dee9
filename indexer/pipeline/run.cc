// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/run.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>

#include "common/analysis/tokenizer.h"
#include "indexer/input/walk.h"
#include "indexer/pipeline/paths.h"
#include "indexer/pipeline/read_file.h"

namespace backissue {
namespace {

// Enough that a slow page does not leave the other threads idle while the end waits for its turn.
constexpr std::size_t kFilesInFlightPerJob = 8;

/// Lets so many bytes be worked on at once. Holders never wait for each other, so it cannot lock
/// up.
class ByteBudget {
 public:
  explicit ByteBudget(std::uint64_t limit) : limit_(limit) {}

  void acquire(std::uint64_t bytes) {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return used_ == 0 || used_ + bytes <= limit_; });
    used_ += bytes;
  }
  void release(std::uint64_t bytes) {
    {
      const std::lock_guard lock(mutex_);
      used_ -= bytes;
    }
    freed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable freed_;
  const std::uint64_t limit_;
  std::uint64_t used_ = 0;
};

class Pipeline {
 public:
  Pipeline(const std::vector<std::string>& roots, Sink& sink, const RunOptions& options,
           const RunHooks& hooks, Summary& summary)
      : walker_(roots),
        overlap_(overlap(roots)),
        sink_(sink),
        hooks_(hooks),
        summary_(summary),
        budget_(options.bytes_in_flight) {}

  Result<void> run(std::size_t jobs) {
    using tbb::filter_mode;
    const auto walk = tbb::make_filter<void, FilePtr>(
        filter_mode::serial_in_order, [this](tbb::flow_control& flow) { return next(flow); });
    const auto read = tbb::make_filter<FilePtr, FilePtr>(
        filter_mode::parallel, [this](FilePtr file) { return digested(std::move(file)); });
    const auto end = tbb::make_filter<FilePtr, void>(
        filter_mode::serial_in_order, [this](const FilePtr& file) { finish(*file); });
    tbb::parallel_pipeline(jobs * kFilesInFlightPerJob, walk & read & end);
    return std::move(outcome_);
  }

 private:
  using FilePtr = std::shared_ptr<FileResult>;  // filters copy what they hand on

  FilePtr next(tbb::flow_control& flow) {
    auto file = std::make_shared<FileResult>();
    if (failed_ || (hooks_.stop != nullptr && *hooks_.stop) || !walk_on(file->entry)) {
      flow.stop();
      return nullptr;
    }
    auto verdict = sink_.verdict(file->entry);
    file->was_known = verdict.is_known;
    file->is_unchanged = verdict.is_unchanged;
    file->moved_from = std::move(verdict.moved_from);
    if (verdict.reason) file->refusals.push_back({"", *verdict.reason});
    return file;
  }

  bool walk_on(WalkEntry& entry) {
    while (auto found = walker_.next()) {
      found->path = plain_path(found->path);
      if (overlap_ && !met_.insert(found->path).second) continue;
      entry = std::move(*found);
      return true;
    }
    return false;
  }

  FilePtr digested(FilePtr file) {
    if (file->is_unchanged || failed_) return file;
    const bool was_known = file->was_known;
    const std::uint64_t bytes = file->entry.refused ? 0 : file->entry.stamp.bytes;
    budget_.acquire(bytes);
    *file = read_file(std::move(file->entry), {}, {});
    file->was_known = was_known;
    sink_.digest(*file, tokenizers_.local());
    budget_.release(bytes);
    return file;
  }

  void finish(FileResult& file) {
    if (failed_) return;
    summary_.count(file);
    if (hooks_.on_file) hooks_.on_file(file);
    if (file.is_unchanged && file.moved_from.empty()) return;
    outcome_ = sink_.take(std::move(file));
    if (!outcome_) failed_ = true;
  }

  Walker walker_;
  const bool overlap_;
  std::unordered_set<std::string> met_;
  Sink& sink_;
  const RunHooks& hooks_;
  Summary& summary_;
  ByteBudget budget_;
  tbb::enumerable_thread_specific<Tokenizer> tokenizers_;
  std::atomic<bool> failed_ = false;
  Result<void> outcome_;
};

}  // namespace

Result<void> run_pipeline(const std::vector<std::string>& roots, Sink& sink,
                          const RunOptions& options, const RunHooks& hooks, Summary& summary) {
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, options.jobs);
  tbb::task_arena arena(static_cast<int>(options.jobs));
  return arena.execute(
      [&] { return Pipeline(roots, sink, options, hooks, summary).run(options.jobs); });
}

}  // namespace backissue
