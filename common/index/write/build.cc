// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/build.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>

#include "common/index/schema/building.h"
#include "common/index/write/batch_writer.h"
#include "common/index/write/beside.h"
#include "common/index/write/merge.h"
#include "common/index/write/prepared_article.h"

namespace backissue {
namespace {

// What is no more than that goes straight into the live database.
constexpr std::size_t kFew = 250;

/// One of the databases beside the live one.
struct Part {
  std::string place;
  std::optional<Store> store;  ///< not in parts that are full
};

}  // namespace

struct Build::Impl {
  Impl(Store empty, std::size_t at_once)
      : live(std::move(empty)), beside(live.folder()), threads(at_once) {}

  Store live;
  Beside beside;
  const std::size_t threads;
  std::deque<Part> parts;        ///< writers hold on to theirs while more come
  std::size_t left_parts = 0;    ///< the first of them are an earlier run's
  std::size_t first_number = 0;  ///< in the name of the first that is not
  std::size_t batches = 0;
  bool has_forgotten = false;  ///< something in an earlier run's parts, and not for good yet

  // Of the batch that comes in, as the store counts them, so that it commits with the last of
  // these.
  std::vector<PieceOfBatch> held;  ///< not with a writer yet
  std::size_t changes = 0;
  std::size_t bytes = 0;
  bool is_open = false;         ///< the last of `writing` is it
  bool is_inside_file = false;  ///< its last piece has not come
  bool is_across = false;       ///< the file has pieces in an earlier batch

  struct Writing {
    std::size_t part;
    std::unique_ptr<BatchWriter> writer;
  };
  std::deque<Writing> writing;  ///< oldest first

  /// A part that can't be read is of no use: its files are read once more.
  void take_up() {
    for (const std::string& name : beside.names()) {
      const auto number = part_number(name);
      const auto place = beside.place_for(name);
      if (!number || !place) continue;
      first_number = *number + 1;
      if (auto store = Store::open(*place))
        parts.push_back({*place, std::move(*store)});
      else
        beside.remove(name);
    }
    left_parts = parts.size();
  }

  /// Whatever part knows the file forgets it, of those that an earlier run has left; the one that
  /// knows it as whole first, since it must not say so without the others.
  Result<void> forget(std::string_view path) {
    std::deque<Store*> knowing;
    for (std::size_t i = 0; i < left_parts; ++i) {
      Store& part = *parts[i].store;
      const auto record = part.file_record(path);
      if (!record) continue;
      if (is_unfinished(*record))
        knowing.push_back(&part);
      else
        knowing.push_front(&part);
    }
    for (Store* part : knowing) {
      if (auto removed = part->remove_file(path); !removed) return removed;
      has_forgotten = true;
      if (knowing.size() == 1) break;
      if (auto committed = part->commit(); !committed) return committed;
    }
    return {};
  }

  /// Before a batch can be safe in its part: it may hold what was read anew of a file that another
  /// part is to forget, and a run that is killed between the two would leave the file twice.
  Result<void> forget_for_good() {
    for (std::size_t i = 0; has_forgotten && i < left_parts; ++i)
      if (auto committed = parts[i].store->commit(); !committed) return committed;
    has_forgotten = false;
    return {};
  }

  /// What the parts know of a file that is unfinished in part `at`; nullopt where another one
  /// stands for it: one with the record of the whole file, or an earlier one.
  std::optional<FileRecord> joined(std::string_view path, FileRecord record, std::size_t at) const {
    for (std::size_t i = 0; i < left_parts; ++i) {
      const auto other = i == at ? std::nullopt : parts[i].store->file_record(path);
      if (!other) continue;
      if (i < at || !is_unfinished(*other)) return std::nullopt;
      record.articles += other->articles;
    }
    return record;
  }

  /// Waits until no more than `most` batches are being written.
  Result<void> wait_for(std::size_t most) {
    Result<void> outcome;
    while (writing.size() > most) {
      auto done = writing.front().writer->wait();
      writing.pop_front();
      if (outcome) outcome = std::move(done);
    }
    return outcome;
  }

  Result<void> wait_for_part(std::size_t part) {
    while (std::any_of(writing.begin(), writing.end(),
                       [&](const Writing& one) { return one.part == part; }))
      if (auto done = wait_for(writing.size() - 1); !done) return done;
    return {};
  }

  Result<std::size_t> open_part(std::size_t number) {
    if (parts.size() == number) {
      auto place = beside.place_for(part_name(first_number + number - left_parts));
      if (!place) return tl::unexpected(place.error());
      auto store = Store::open(*place);
      if (!store) return tl::unexpected(store.error());
      parts.push_back({*place, std::move(*store)});
    }
    return number;
  }

  /// Those from the first on, as many as there are: a writer remembers words, and that takes
  /// memory.
  Result<void> close_parts(std::size_t first) {
    if (auto done = wait_for(0); !done) return done;
    for (std::size_t i = first; i < parts.size(); ++i) {
      if (!parts[i].store) continue;
      if (auto committed = parts[i].store->commit(); !committed) return committed;
      parts[i].store.reset();
    }
    return {};
  }

  /// The record that ends a file must not be safe before all its articles are.
  Result<void> wait_for_earlier_batches() {
    is_across = false;
    return wait_for(is_open ? 1 : 0);
  }

  Result<void> put(PieceOfBatch one) {
    is_inside_file = !one.piece.record;
    if (is_across && one.piece.record)
      if (auto safe = wait_for_earlier_batches(); !safe) return safe;
    changes += std::max<std::size_t>(one.piece.articles.size(), 1);
    for (const auto& article : one.piece.articles) bytes += article->text_bytes;
    held.push_back(std::move(one));
    const bool is_full = Store::is_full_batch(changes, bytes);
    if (!is_full && may_hold()) return {};
    if (is_full)
      if (auto forgotten = forget_for_good(); !forgotten) return forgotten;
    if (auto passed = pass_on(); !passed) return passed;
    if (is_full) end_batch();
    return {};
  }

  /// The run may be a small one, or all writers are at work: reading need not wait for them.
  bool may_hold() const {
    if (is_open) return false;
    if (parts.empty()) return changes <= kFew;
    return writing.size() >= threads && !writing.front().writer->is_done();
  }

  Result<void> pass_on() {
    if (!is_open)
      if (auto begun = begin_batch(); !begun) return begun;
    for (PieceOfBatch& one : held) writing.back().writer->put(std::move(one));
    held.clear();
    return {};
  }

  /// In the part whose turn it is.
  Result<void> begin_batch() {
    const std::size_t round = batches / (kParts * kBatchesPerPart);
    const std::size_t number = left_parts + round * kParts + batches % kParts;
    if (batches > 0 && batches % (kParts * kBatchesPerPart) == 0)
      if (auto closed = close_parts(left_parts); !closed) return closed;
    ++batches;
    if (auto free = wait_for_part(number); !free) return free;
    const auto part = open_part(number);
    if (!part) return tl::unexpected(part.error());
    if (auto free = wait_for(threads - 1); !free) return free;
    writing.push_back({*part, std::make_unique<BatchWriter>(*parts[*part].store)});
    is_open = true;
    return {};
  }

  void end_batch() {
    if (is_open) writing.back().writer->end();
    is_open = false;
    is_across = is_inside_file;
    changes = bytes = 0;
  }
};

Build::Build(Build&&) noexcept = default;
Build& Build::operator=(Build&&) noexcept = default;
Build::~Build() = default;

Build::Build(Store live, std::size_t threads)
    : impl_(std::make_unique<Impl>(std::move(live), std::max<std::size_t>(threads, 1))) {
  impl_->take_up();
}

Result<void> Build::each_file(
    std::string_view start,
    const std::function<void(const std::string&, const FileRecord&)>& visit) const {
  for (std::size_t i = 0; i < impl_->left_parts; ++i) {
    const auto look = [&](const std::string& path, const FileRecord& record) {
      if (!is_unfinished(record)) return visit(path, record);
      if (const auto joined = impl_->joined(path, record, i)) visit(path, *joined);
    };
    if (auto read = impl_->parts[i].store->each_file(start, look); !read) return read;
  }
  return {};
}

Result<void> Build::put_piece(std::string_view path, FilePiece piece) {
  if (piece.is_first)
    if (auto forgotten = impl_->forget(path); !forgotten) return forgotten;
  return impl_->put({std::string(path), std::move(piece)});
}

Result<void> Build::remove_file(std::string_view path) {
  return impl_->forget(path);
}

Result<void> Build::move_file(std::string_view from, std::string_view to) {
  for (std::size_t i = 0; i < impl_->left_parts; ++i)
    if (auto moved = impl_->parts[i].store->move_file(from, to); !moved) return moved;
  return {};
}

bool Build::is_first_run() const {
  return true;
}

Result<void> Build::expect_files(std::uint64_t count) {
  return impl_->live.expect_files(count);
}

Result<std::string> Build::finish() {
  if (impl_->parts.empty()) {
    if (auto written = put_pieces(impl_->live, impl_->held); !written)
      return tl::unexpected(written.error());
    return impl_->live.finish();
  }
  if (auto forgotten = impl_->forget_for_good(); !forgotten)
    return tl::unexpected(forgotten.error());
  if (!impl_->held.empty())
    if (auto passed = impl_->pass_on(); !passed) return tl::unexpected(passed.error());
  impl_->end_batch();
  if (auto closed = impl_->close_parts(0); !closed) return tl::unexpected(closed.error());
  std::vector<std::string> places;
  for (const Part& part : impl_->parts) places.push_back(part.place);
  if (auto merged = replace_by_merged(impl_->beside, places); !merged)
    return tl::unexpected(merged.error());
  impl_->live.close();
  impl_->beside.remove_all();
  return {};
}

Result<std::unique_ptr<Writer>> open_writer(const std::string& folder, bool rebuild,
                                            std::size_t threads) {
  auto store = Store::open(folder, rebuild);
  if (!store) return tl::unexpected(store.error());
  const Beside beside(folder);
  if (!store->is_empty()) beside.remove_all();  // a build's that was put in place and then killed
  if (!store->is_empty() || !beside.can_switch_over())
    return std::make_unique<Store>(std::move(*store));
  return std::make_unique<Build>(std::move(*store), threads);
}

}  // namespace backissue
