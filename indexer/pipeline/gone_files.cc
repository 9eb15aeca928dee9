// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/gone_files.h"

#include <sys/stat.h>
#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

#include "indexer/pipeline/paths.h"

namespace backissue {

bool is_gone(const std::string& path) {
  struct stat ignored;
  return lstat(path.c_str(), &ignored) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

Result<void> settle_gone_files(Writer& writer, const KnownFiles& known,
                               const std::vector<std::string>& roots, bool prune, Summary& summary,
                               const std::vector<std::string>& missing) {
  if (known.all_met()) return {};
  const auto is_away = [&](const std::string& path) {
    return std::any_of(missing.begin(), missing.end(),
                       [&](const std::string& root) { return is_under(path, root); });
  };
  std::set<std::string> gone;
  std::set<std::string> kept;
  for (const auto& root : roots) {
    const auto look = [&](const std::string& path, const FileRecord& record) {
      if (!is_under(path, root) || known.was_met(path) || !is_gone(path)) return;
      const bool drops = prune && !is_away(path);
      if (!(drops ? gone : kept).insert(path).second) return;
      if (drops) summary.removed += record.articles;
    };
    if (auto read = writer.each_file(start_of_paths_under(root), look); !read) return read;
  }
  summary.gone += kept.size();
  for (const auto& path : gone)
    if (auto removed = writer.remove_file(path); !removed) return removed;
  return {};
}

Result<void> forget_files(Writer& writer, const std::string& path, Summary& summary) {
  Forgotten forgotten{path, 0, 0};
  std::set<std::string> files;
  const auto look = [&](const std::string& file, const FileRecord& record) {
    if (is_under(file, path) && files.insert(file).second) forgotten.articles += record.articles;
  };
  if (auto read = writer.each_file(start_of_paths_under(path), look); !read) return read;
  for (const auto& file : files)
    if (auto removed = writer.remove_file(file); !removed) return removed;
  forgotten.files = files.size();
  summary.removed += forgotten.articles;
  summary.forgotten.push_back(std::move(forgotten));
  return {};
}

}  // namespace backissue
