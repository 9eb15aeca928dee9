// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/run.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>
#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>

#include "common/analysis/tokenizer.h"
#include "indexer/input/walk.h"
#include "indexer/pipeline/hand_over.h"
#include "indexer/pipeline/in_order.h"
#include "indexer/pipeline/paths.h"
#include "indexer/pipeline/read_file.h"

namespace backissue {
namespace {

// Enough that a slow page does not leave the other threads idle while the end waits for its turn.
constexpr std::size_t kResultsInFlightPerJob = 8;

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

/// A file on its way, or a page of one that holds many.
class Piece final : public Passing, public FileResult {};
using PiecePtr = std::unique_ptr<Piece>;

/// Says what pass_in_order() promises: each call of one filter at a time follows the call before,
/// and whoever gets a piece follows whoever had it. Calls of `work` follow nothing else.
template <class First, class Work, class Last>
class TurnsOf final : public Filters {
 public:
  TurnsOf(const First& first, const Work& work, const Last& last)
      : first_(first), work_(work), last_(last) {
    handed_over(&turn_of_first_);
  }
  ~TurnsOf() override {
    taken_over(&turn_of_first_);
    taken_over(&turn_of_last_);
  }

  std::unique_ptr<Passing> first() override {
    taken_over(&turn_of_first_);
    PiecePtr piece = first_();
    if (piece != nullptr) handed_over(piece.get());
    handed_over(&turn_of_first_);
    return piece;
  }
  void work(Passing& passing) override {
    taken_over(&passing);
    work_(static_cast<Piece&>(passing));
    handed_over(&passing);
  }
  void last(Passing& passing) override {
    taken_over(&passing);
    taken_over(&turn_of_last_);
    last_(static_cast<Piece&>(passing));
    handed_over(&turn_of_last_);
  }

 private:
  const First& first_;
  const Work& work_;
  const Last& last_;
  const char turn_of_first_ = 0;  // turns are known by their addresses
  const char turn_of_last_ = 0;
};

class Pipeline {
 public:
  Pipeline(const std::vector<std::string>& roots, Sink& sink, const RunOptions& options,
           const RunHooks& hooks, Summary& summary)
      : walker_(roots, options.hidden),
        overlap_(overlap(roots)),
        given_(roots.begin(), roots.end()),
        sink_(sink),
        hooks_(hooks),
        summary_(summary),
        budget_(options.bytes_in_flight),
        rows_(options.forms),
        in_flight_(options.jobs * kResultsInFlightPerJob) {}

  Result<void> run() {
    in_order([this] { return next(); }, [this](FileResult& file) { digest(file); },
             [this](FileResult& file) { finish(file); });
    summary_.passed_over += walker_.passed_over();
    return std::move(outcome_);
  }

 private:
  /// `first` and `last` are called in order and by one thread at a time, `work` by all.
  template <class First, class Work, class Last>
  void in_order(const First& first, const Work& work, const Last& last) const {
    TurnsOf turns(first, work, last);
    pass_in_order(turns, in_flight_);
  }

  bool is_over() const { return failed_ || (hooks_.stop != nullptr && *hooks_.stop); }

  PiecePtr next() {
    auto file = std::make_unique<Piece>();
    if (is_over() || !walk_on(file->entry)) return nullptr;
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
      if (overlap_ && given_.count(found->path) > 0) found->is_given = true;
      entry = std::move(*found);
      return true;
    }
    return false;
  }

  void digest(FileResult& file) {
    if (file.is_unchanged || failed_) return;
    const std::uint64_t bytes =
        file.entry.refused
            ? 0
            : std::min<std::uint64_t>(file.entry.stamp.bytes, limits_.max_page_bytes);
    budget_.acquire(bytes);
    read_file(file, limits_, rows_);
    sink_.digest(file, tokenizers_.local());
    budget_.release(bytes);
  }

  void finish(FileResult& file) {
    if (file.pages && !failed_)
      finish_many(file);
    else
      deliver(file);
  }

  /// When it is the file's turn: its pages pass one by one, and all threads work on them. Those
  /// that wait here take no work from outside, since that may wait for this file's end.
  void finish_many(FileResult& file) {
    bool is_read = false;
    tbb::this_task_arena::isolate([&] {
      in_order([&] { return next_of(file, is_read); },
               [this](FileResult& piece) { digest_page(piece); },
               [&](FileResult& piece) { deliver_piece(file, piece); });
    });
    file.pages.reset();
    if (is_read) deliver(file);
  }

  PiecePtr next_of(FileResult& file, bool& is_read) {
    std::optional<Found> found;
    if (!is_over()) {
      found = next_page(*file.pages);
      is_read = !found;
    }
    if (!found) return nullptr;
    auto piece = std::make_unique<Piece>();
    piece->entry = file.entry;
    piece->was_known = file.was_known;
    piece->is_last = false;
    piece->found = std::move(found);
    budget_.acquire(bytes_of(*piece->found));
    return piece;
  }

  static std::uint64_t bytes_of(const Found& found) {
    const auto* page = std::get_if<Page>(&found);
    return page == nullptr ? 0 : page->text.size();
  }

  void digest_page(FileResult& piece) {
    const auto bytes = bytes_of(*piece.found);
    if (!failed_) {
      read_page(piece, std::move(*piece.found));
      sink_.digest(piece, tokenizers_.local());
    }
    piece.found.reset();
    budget_.release(bytes);
  }

  void deliver_piece(FileResult& file, FileResult& piece) {
    piece.before = file.before;
    file.before.articles += piece.facts.size();
    if (!piece.refusals.empty()) file.before.refused = piece.refusals.back().reason;
    deliver(piece);
  }

  void deliver(FileResult& file) {
    if (failed_) return;
    summary_.count(file);
    if (hooks_.on_file) hooks_.on_file(file);
    if (file.is_unchanged && file.moved_from.empty()) return;
    outcome_ = sink_.take(std::move(file));
    if (!outcome_) failed_ = true;
  }

  Walker walker_;
  const bool overlap_;
  const std::unordered_set<std::string> given_;
  std::unordered_set<std::string> met_;
  Sink& sink_;
  const RunHooks& hooks_;
  Summary& summary_;
  ByteBudget budget_;
  const PageLimits limits_;
  const std::span<const Form> rows_;
  const std::size_t in_flight_;
  tbb::enumerable_thread_specific<Tokenizer> tokenizers_;
  std::atomic<bool> failed_ = false;
  Result<void> outcome_;
};

}  // namespace

Result<void> run_pipeline(const std::vector<std::string>& roots, Sink& sink,
                          const RunOptions& options, const RunHooks& hooks, Summary& summary) {
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, options.jobs);
  tbb::task_arena arena(static_cast<int>(options.jobs));
  return arena.execute([&] { return Pipeline(roots, sink, options, hooks, summary).run(); });
}

}  // namespace backissue
