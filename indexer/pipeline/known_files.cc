// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_files.h"

#include <algorithm>
#include <functional>

#include "common/hash.h"
#include "common/reason.h"
#include "indexer/pipeline/paths.h"

namespace backissue {
namespace {

// Lives within one run only, so the standard library's hash will do.
std::uint64_t hash_of(std::string_view path) {
  return std::hash<std::string_view>{}(path);
}

std::uint64_t hash_of(const FileStamp& stamp) {
  std::uint64_t hash = 0;
  for (const std::uint64_t part :
       {stamp.bytes, static_cast<std::uint64_t>(stamp.modified_ns), stamp.inode})
    hash = (hash ^ part) * kGoldenRatio ^ (hash >> 29);
  return hash;
}

}  // namespace

Result<KnownFiles> KnownFiles::load(const Writer& writer, const std::vector<std::string>& roots) {
  KnownFiles known;
  known.roots_ = roots;
  const auto keep = [&](const std::string& path, const FileRecord& record) {
    const auto reason = reason_from_code(record.reason);
    known.entries_.push_back({hash_of(path), hash_of(record.stamp),
                              reason ? static_cast<std::int16_t>(*reason) : kNoReason, false});
  };
  for (const auto& root : roots) {
    const auto under = [&](const std::string& path, const FileRecord& record) {
      if (is_under(path, root)) keep(path, record);
    };
    if (auto read = writer.each_file(start_of_paths_under(root), under); !read)
      return tl::unexpected(read.error());
  }
  const auto by_path = [](const Entry& a, const Entry& b) { return a.path < b.path; };
  const auto same = [](const Entry& a, const Entry& b) { return a.path == b.path; };
  std::sort(known.entries_.begin(), known.entries_.end(), by_path);
  known.entries_.erase(std::unique(known.entries_.begin(), known.entries_.end(), same),
                       known.entries_.end());
  return known;
}

std::size_t KnownFiles::index_of(std::string_view path) const {
  const std::uint64_t hash = hash_of(path);
  const auto it =
      std::lower_bound(entries_.begin(), entries_.end(), hash,
                       [](const Entry& entry, std::uint64_t key) { return entry.path < key; });
  const bool found = it != entries_.end() && it->path == hash;
  return found ? static_cast<std::size_t>(it - entries_.begin()) : entries_.size();
}

KnownFiles::Answer KnownFiles::meet(std::string_view path, const FileStamp& stamp) {
  const std::size_t at = index_of(path);
  if (at == entries_.size()) return {};
  Entry& entry = entries_[at];
  if (!entry.met) ++met_;
  entry.met = true;
  if (entry.stamp == hash_of(FileStamp())) return {};  // unfinished
  if (entry.stamp != hash_of(stamp)) return {State::kChanged, std::nullopt};
  if (entry.reason == kNoReason) return {State::kUnchanged, std::nullopt};
  return {State::kUnchanged, static_cast<Reason>(entry.reason)};
}

bool KnownFiles::has_stamp(const FileStamp& stamp) {
  if (stamps_.size() != entries_.size()) {
    for (const Entry& entry : entries_) stamps_.push_back(entry.stamp);
    std::sort(stamps_.begin(), stamps_.end());
  }
  return std::binary_search(stamps_.begin(), stamps_.end(), hash_of(stamp));
}

bool KnownFiles::was_met(std::string_view path) const {
  const std::size_t at = index_of(path);
  return at != entries_.size() && entries_[at].met;
}

}  // namespace backissue
