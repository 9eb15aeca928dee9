// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/file_record.h"

#include <charconv>

#include "common/hash.h"
#include "common/index/schema/schema.h"

namespace backissue {
namespace {

// On disk: never change. The engine's limit is 252 bytes less what its own prefix takes.
constexpr std::size_t kMaxPathInKey = 200;

/// Takes a number and the space after it off the front.
template <class Number>
bool take(std::string_view& bytes, Number& number) {
  const auto [end, problem] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
  if (problem != std::errc() || end == bytes.data() + bytes.size() || *end != ' ') return false;
  bytes.remove_prefix(static_cast<std::size_t>(end - bytes.data()) + 1);
  return true;
}

}  // namespace

std::string file_key(std::string_view path) {
  std::string key(metadata::kFilePrefix);
  return path.size() <= kMaxPathInKey ? key += path : key += head_and_hash(path, kMaxPathInKey);
}

std::string file_key_start(std::string_view start) {
  return std::string(metadata::kFilePrefix) + std::string(start.substr(0, kMaxPathInKey));
}

std::string encode_file_record(std::string_view path, const FileRecord& record) {
  return std::to_string(record.stamp.bytes) + ' ' + std::to_string(record.stamp.modified_ns) + ' ' +
         std::to_string(record.stamp.inode) + ' ' + std::to_string(record.articles) + ' ' +
         record.reason + ' ' + std::string(path);
}

std::optional<std::pair<std::string, FileRecord>> decode_file_record(std::string_view bytes) {
  FileRecord record;
  if (!take(bytes, record.stamp.bytes) || !take(bytes, record.stamp.modified_ns) ||
      !take(bytes, record.stamp.inode) || !take(bytes, record.articles))
    return std::nullopt;
  const auto space = bytes.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  record.reason = bytes.substr(0, space);
  return std::pair(std::string(bytes.substr(space + 1)), std::move(record));
}

std::string join_file_records(std::span<const std::string> encoded) {
  std::string path;
  FileRecord all;
  for (const auto& bytes : encoded) {
    const auto found = decode_file_record(bytes);
    if (!found) continue;
    if (!is_unfinished(found->second)) return bytes;
    path = found->first;
    all.articles += found->second.articles;
  }
  return encode_file_record(path, all);
}

}  // namespace backissue
