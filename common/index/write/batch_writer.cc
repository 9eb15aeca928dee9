// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/batch_writer.h"

#include <chrono>
#include <utility>

namespace backissue {

Result<void> put_pieces(Store& store, std::vector<PieceOfBatch>& pieces) {
  for (PieceOfBatch& one : pieces)
    if (auto put = store.put_piece(one.path, std::move(one.piece)); !put) return put;
  return {};
}

BatchWriter::BatchWriter(Store& store)
    : store_(store), outcome_(std::async(std::launch::async, [this] { return write(); })) {}

BatchWriter::~BatchWriter() {
  const std::lock_guard lock(mutex_);
  if (state_ == State::kOpen) state_ = State::kAbandoned;
  changed_.notify_one();
}

void BatchWriter::put(PieceOfBatch piece) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(piece));
  changed_.notify_one();
}

void BatchWriter::end() {
  const std::lock_guard lock(mutex_);
  state_ = State::kEnded;
  changed_.notify_one();
}

bool BatchWriter::is_done() const {
  return outcome_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

/// Waits for something to do.
BatchWriter::State BatchWriter::take(std::vector<PieceOfBatch>& pieces) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !waiting_.empty() || state_ != State::kOpen; });
  pieces = std::exchange(waiting_, {});
  return state_;
}

Result<void> BatchWriter::write() {
  std::vector<PieceOfBatch> pieces;
  for (State state = State::kOpen; state == State::kOpen;) {
    state = take(pieces);
    if (state == State::kAbandoned) return {};
    if (auto put = put_pieces(store_, pieces); !put) return put;
  }
  return store_.commit();
}

}  // namespace backissue
