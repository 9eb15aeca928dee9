// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/store_sink.h"

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
  if (entry.refused || read_all_ || answer.state != KnownFiles::State::kUnchanged)
    return {false, known, std::nullopt};
  return {true, known, answer.reason};
}

void StoreSink::digest(FileResult& file, Tokenizer& tokenizer) const {
  file.documents.reserve(file.articles.size());
  for (auto& article : file.articles)
    file.documents.push_back(prepare(std::move(article), tokenizer));
  file.articles.clear();
}

Result<void> StoreSink::take(FileResult&& file) {
  if (!is_worth_a_record(file)) return {};
  FileRecord record;
  record.stamp = file.entry.stamp;
  record.articles = static_cast<std::uint32_t>(file.documents.size());
  if (file.documents.empty() && !file.refusals.empty())
    record.reason = entry_of(file.refusals.back().reason).code;
  return writer_.put_file(file.entry.path, record, std::move(file.documents));
}

}  // namespace backissue
