// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/store_sink.h"

#include "common/analysis/tokenizer.h"

namespace backissue {
namespace {

/// A file that could not be read is tried again by the next run, and what it gave before stays.
bool is_worth_a_record(const FileResult& file, std::uint64_t articles) {
  if (file.entry.refused) return false;
  const auto refused = last_refusal(file);
  return !refused || !entry_of(*refused).is_error || articles > 0;
}

}  // namespace

Sink::Verdict StoreSink::verdict(const WalkEntry& entry) {
  const auto answer = known_.meet(entry.path, entry.stamp);
  const bool known = answer.state != KnownFiles::State::kNew;
  if (entry.refused || read_all_ || answer.state == KnownFiles::State::kChanged)
    return {false, known, std::nullopt, ""};
  if (known) return {true, true, answer.reason, ""};
  if (auto origin = origin_of(entry)) return {true, true, origin->reason, std::move(origin->path)};
  return {};
}

std::optional<MovedFiles::Origin> StoreSink::origin_of(const WalkEntry& entry) {
  if (!known_.has_stamp(entry.stamp)) return std::nullopt;
  const std::lock_guard lock(writing_);
  return moved_.origin_of(entry.path, entry.stamp, writer_, known_.roots());
}

void StoreSink::digest(FileResult& file, Tokenizer& tokenizer) const {
  file.documents.reserve(file.articles.size());
  for (auto& article : file.articles)
    file.documents.push_back(prepare(std::move(article), tokenizer));
  file.articles.clear();
}

Result<void> StoreSink::take(FileResult&& file) {
  const std::lock_guard lock(writing_);
  if (!file.moved_from.empty()) return writer_.move_file(file.moved_from, file.entry.path);
  const std::uint64_t articles = file.before.articles + file.documents.size();
  FilePiece piece{file.before.articles == 0, std::move(file.documents), std::nullopt};
  if (file.is_last) {
    if (!is_worth_a_record(file, articles)) return {};
    piece.record = FileRecord{file.entry.stamp, static_cast<std::uint32_t>(articles), ""};
    const auto refused = last_refusal(file);
    if (articles == 0 && refused) piece.record->reason = entry_of(*refused).code;
  } else if (piece.articles.empty()) {
    return {};
  }
  return writer_.put_piece(file.entry.path, std::move(piece));
}

}  // namespace backissue
