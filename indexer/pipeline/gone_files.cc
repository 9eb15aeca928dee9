// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/gone_files.h"

#include <sys/stat.h>
#include <cerrno>
#include <set>

#include "indexer/pipeline/paths.h"

namespace backissue {

bool is_gone(const std::string& path) {
  struct stat ignored;
  return lstat(path.c_str(), &ignored) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

Result<void> settle_gone_files(Writer& writer, const KnownFiles& known,
                               const std::vector<std::string>& roots, bool prune,
                               Summary& summary) {
  if (known.all_met()) return {};
  std::set<std::string> gone;
  for (const auto& root : roots) {
    const auto look = [&](const std::string& path, const FileRecord& record) {
      if (!is_under(path, root) || known.was_met(path) || !is_gone(path) ||
          !gone.insert(path).second)
        return;
      if (prune) summary.removed += record.articles;
    };
    if (auto read = writer.each_file(start_of_paths_under(root), look); !read) return read;
  }
  if (!prune) {
    summary.gone += gone.size();
    return {};
  }
  for (const auto& path : gone)
    if (auto removed = writer.remove_file(path); !removed) return removed;
  return {};
}

}  // namespace backissue
