// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/store_sink.h"

#include "common/analysis/tokenizer.h"

namespace backissue {
namespace {

/// A file that could not be read is tried again by the next run, and what it gave before stays.
bool is_worth_a_record(const FileResult& file) {
  if (file.entry.refused) return false;
  return file.refusals.empty() || !entry_of(file.refusals.back().reason).is_error ||
         !file.documents.empty();
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
  if (!is_worth_a_record(file)) return {};
  FileRecord record;
  record.stamp = file.entry.stamp;
  record.articles = static_cast<std::uint32_t>(file.documents.size());
  if (file.documents.empty() && !file.refusals.empty())
    record.reason = entry_of(file.refusals.back().reason).code;
  return writer_.put_file(file.entry.path, record, std::move(file.documents));
}

}  // namespace backissue
