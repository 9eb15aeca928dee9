// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: a batch on its way into a database, written by a thread of its own while
/// more of it comes.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_BATCH_WRITER_H_
#define BACKISSUE_COMMON_INDEX_WRITE_BATCH_WRITER_H_

#include <condition_variable>
#include <future>
#include <mutex>
#include <string>
#include <vector>

#include "common/index/write/store.h"

namespace backissue {

/// What put_piece() is given.
struct PieceOfBatch {
  std::string path;
  FilePiece piece;
};
/// One after the other, up to the first that fails.
Result<void> put_pieces(Store& store, std::vector<PieceOfBatch>& pieces);

/// Of one batch. Its methods are for one thread.
class BatchWriter {
 public:
  /// `store` is the thread's alone until wait() returns.
  explicit BatchWriter(Store& store);
  BatchWriter(const BatchWriter&) = delete;
  BatchWriter& operator=(const BatchWriter&) = delete;
  /// A batch that has not ended is not committed.
  ~BatchWriter();

  void put(PieceOfBatch piece);
  /// Nothing more comes: what was put is committed.
  void end();
  bool is_done() const;
  /// Until it is, after end(). To be called once.
  Result<void> wait() { return outcome_.get(); }

 private:
  enum class State { kOpen, kEnded, kAbandoned };
  Result<void> write();
  State take(std::vector<PieceOfBatch>& pieces);

  Store& store_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<PieceOfBatch> waiting_;  // with `mutex_`, as the following
  State state_ = State::kOpen;
  std::future<Result<void>> outcome_;  // the last member: its thread uses the others
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_BATCH_WRITER_H_
