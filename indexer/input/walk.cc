// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "indexer/input/file_kind.h"

namespace backissue {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using FolderPtr = std::unique_ptr<DIR, CloseFolder>;

/// Below a given path a folder that became a link since it was listed is not entered.
FolderPtr open_folder(const std::string& path, bool follow) {
  const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW);
  const int file = open(path.c_str(), flags);
  return FolderPtr(file < 0 ? nullptr : fdopendir(file));
}

FileStamp stamp_of(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec,
          static_cast<std::uint64_t>(status.st_ino)};
}

std::optional<Reason> refusal_of(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return std::nullopt;
  return S_ISLNK(status.st_mode) ? Reason::kSymlink : Reason::kNotAFile;
}

struct Item {
  std::string name;
  bool is_folder = false;
  FileStamp stamp = {};
  std::optional<Reason> refused = {};
  bool is_passed_over = false;
};

Item passed_over_item(std::string_view name) {
  Item item{std::string(name)};
  item.is_passed_over = true;
  return item;
}

/// By the folder's own listing where it tells; most files of a mirror are images that need no look
/// at all. nullopt for one that is gone since.
std::optional<Item> item_of(int folder, const dirent& entry, bool passes_over) {
  const std::string_view name = entry.d_name;
  if (entry.d_type == DT_DIR) return Item{std::string(name), true};
  const bool never = passes_over || file_kind_of(name) == FileKind::kNever;
  if (never && entry.d_type != DT_UNKNOWN) return passed_over_item(name);
  struct stat status;
  if (fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (never || errno == ENOENT) return std::nullopt;
    return Item{std::string(name), false, {}, Reason::kUnreadable};
  }
  if (S_ISDIR(status.st_mode)) return Item{std::string(name), true};
  if (never) return passed_over_item(name);
  return Item{std::string(name), false, stamp_of(status), refusal_of(status)};
}

bool has_item(const std::vector<Item>& sorted, const std::string& name) {
  const auto found = std::lower_bound(
      sorted.begin(), sorted.end(), name,
      [](const Item& item, const std::string& wanted) { return item.name < wanted; });
  return found != sorted.end() && found->name == name;
}

bool is_companion(const std::vector<Item>& sorted, const Item& item) {
  if (!item.is_folder) return false;
  const auto suffix = companion_suffix(item.name);
  if (suffix.empty()) return false;
  const auto stem = item.name.substr(0, item.name.size() - suffix.size());
  return has_item(sorted, stem + ".html") || has_item(sorted, stem + ".htm") ||
         has_item(sorted, stem + ".xhtml");
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

/// A folder's items in byte order; folders are closed again before anything below them is opened,
/// so that depth costs no file descriptors.
struct Level {
  std::string path;
  bool is_companion = false;  ///< or below one
  std::vector<Item> items = {};
  std::size_t next = 0;
};

struct Rules {
  bool hidden = false;
  std::uint64_t passed_over = 0;
};

/// Hidden folders are left out, and what is passed over is counted alone: folders of mirrors hold
/// very much of it.
bool list(DIR* folder, Level& level, Rules& rules) {
  errno = 0;
  while (const dirent* entry = readdir(folder)) {
    const std::string_view name = entry->d_name;
    const bool is_hidden = name.starts_with('.') && !rules.hidden;
    const bool is_itself = name == "." || name == "..";
    auto item =
        is_itself ? std::nullopt : item_of(dirfd(folder), *entry, is_hidden || level.is_companion);
    if (item && item->is_passed_over)
      ++rules.passed_over;
    else if (item && !(is_hidden && item->is_folder))
      level.items.push_back(std::move(*item));
    errno = 0;
  }
  const bool complete = errno == 0;
  std::sort(level.items.begin(), level.items.end(),
            [](const Item& a, const Item& b) { return a.name < b.name; });
  return complete;
}

}  // namespace

struct Walker::Impl {
  std::vector<std::string> given;
  std::size_t next_given = 0;
  std::vector<Level> levels;
  Rules rules;

  /// An entry where the folder cannot be read (to its end).
  std::optional<WalkEntry> enter(const std::string& path, bool follow, bool is_companion) {
    const auto folder = open_folder(path, follow);
    Level level{path, is_companion};
    const bool complete = folder && list(folder.get(), level, rules);
    if (!level.items.empty()) levels.push_back(std::move(level));
    if (complete || is_companion) return std::nullopt;
    return WalkEntry{path, {}, Reason::kUnreadable};
  }

  std::optional<WalkEntry> start(const std::string& path) {
    struct stat status;
    if (stat(path.c_str(), &status) != 0) return WalkEntry{path, {}, Reason::kUnreadable, true};
    if (S_ISDIR(status.st_mode)) return enter(path, true, false);
    return WalkEntry{path, stamp_of(status), refusal_of(status), true};
  }

  /// The next item of the innermost folder; nullopt for one that has no entry of its own.
  std::optional<WalkEntry> step() {
    Level& level = levels.back();
    if (level.next == level.items.size()) {
      levels.pop_back();
      return std::nullopt;
    }
    const Item& item = level.items[level.next++];
    const std::string path = joined(level.path, item.name);
    if (item.is_folder)
      return enter(path, false, level.is_companion || is_companion(level.items, item));
    return WalkEntry{path, item.stamp, item.refused};
  }
};

Walker::Walker(std::vector<std::string> paths, bool hidden) : impl_(std::make_unique<Impl>()) {
  impl_->given = std::move(paths);
  impl_->rules.hidden = hidden;
}
Walker::~Walker() = default;
Walker::Walker(Walker&&) noexcept = default;

std::optional<WalkEntry> Walker::next() {
  for (;;) {
    std::optional<WalkEntry> entry;
    if (!impl_->levels.empty()) {
      entry = impl_->step();
    } else if (impl_->next_given < impl_->given.size()) {
      entry = impl_->start(impl_->given[impl_->next_given++]);
    } else {
      return std::nullopt;
    }
    if (entry) return entry;
  }
}

std::uint64_t Walker::passed_over() const {
  return impl_->rules.passed_over;
}

}  // namespace backissue
