// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/batch_writer.h"

#include <chrono>
#include <utility>

namespace backissue {

Result<void> put_files(Store& store, std::vector<FileOfBatch>& files) {
  for (FileOfBatch& file : files)
    if (auto put = store.put_file(file.path, file.record, std::move(file.articles)); !put)
      return put;
  return {};
}

BatchWriter::BatchWriter(Store& store)
    : store_(store), outcome_(std::async(std::launch::async, [this] { return write(); })) {}

BatchWriter::~BatchWriter() {
  const std::lock_guard lock(mutex_);
  if (state_ == State::kOpen) state_ = State::kAbandoned;
  changed_.notify_one();
}

void BatchWriter::put(FileOfBatch file) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(file));
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
BatchWriter::State BatchWriter::take(std::vector<FileOfBatch>& files) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !waiting_.empty() || state_ != State::kOpen; });
  files = std::exchange(waiting_, {});
  return state_;
}

Result<void> BatchWriter::write() {
  std::vector<FileOfBatch> files;
  for (State state = State::kOpen; state == State::kOpen;) {
    state = take(files);
    if (state == State::kAbandoned) return {};
    if (auto put = put_files(store_, files); !put) return put;
  }
  return store_.commit();
}

}  // namespace backissue
