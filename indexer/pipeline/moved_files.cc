// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/moved_files.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/input/file_kind.h"
#include "indexer/input/forms/forms.h"
#include "indexer/pipeline/gone_files.h"
#include "indexer/pipeline/paths.h"

namespace backissue {
namespace {

/// By which rules a file is read, as far as its name tells.
std::pair<FileKind, const Form*> kind_of(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return {file_kind_of(name), form_named(name)};
}

}  // namespace

/// A writer that cannot be read leaves fewer origins: the files are then read like new ones.
void MovedFiles::load(const Writer& writer, const std::vector<std::string>& roots) {
  for (const auto& root : roots) {
    const auto look = [&](const std::string& path, const FileRecord& record) {
      if (!is_under(path, root) || !is_gone(path)) return;
      const auto& [bytes, modified_ns, inode] = record.stamp;
      gone_.emplace(Key{bytes, modified_ns, inode}, Origin{path, reason_from_code(record.reason)});
    };
    if (!writer.each_file(start_of_paths_under(root), look)) break;
  }
  is_loaded_ = true;
}

std::optional<MovedFiles::Origin> MovedFiles::origin_of(const std::string& path,
                                                        const FileStamp& stamp,
                                                        const Writer& writer,
                                                        const std::vector<std::string>& roots) {
  if (!is_loaded_) load(writer, roots);
  const auto [first, end] = gone_.equal_range({stamp.bytes, stamp.modified_ns, stamp.inode});
  const auto found = std::find_if(
      first, end, [&](const auto& one) { return kind_of(one.second.path) == kind_of(path); });
  if (found == end) return std::nullopt;
  Origin origin = std::move(found->second);
  gone_.erase(found);
  return origin;
}

}  // namespace backissue
