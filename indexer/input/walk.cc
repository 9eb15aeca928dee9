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
};

/// By the folder's own listing where it tells; most files of a mirror are images that need no look
/// at all.
std::optional<Item> item_of(int folder, const dirent& entry) {
  const std::string_view name = entry.d_name;
  if (name == "." || name == "..") return std::nullopt;
  if (entry.d_type == DT_DIR) return Item{std::string(name), true};
  const bool never = file_kind_of(name) == FileKind::kNever;
  if (never && entry.d_type != DT_UNKNOWN) return std::nullopt;
  struct stat status;
  if (fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (never || errno == ENOENT) return std::nullopt;  // gone since
    return Item{std::string(name), false, {}, Reason::kUnreadable};
  }
  if (S_ISDIR(status.st_mode)) return Item{std::string(name), true};
  if (never) return std::nullopt;
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
  std::vector<Item> items;
  std::size_t next = 0;
};

bool list(DIR* folder, std::vector<Item>& items) {
  errno = 0;
  while (const dirent* entry = readdir(folder)) {
    if (auto item = item_of(dirfd(folder), *entry)) items.push_back(std::move(*item));
    errno = 0;
  }
  const bool complete = errno == 0;
  std::sort(items.begin(), items.end(),
            [](const Item& a, const Item& b) { return a.name < b.name; });
  return complete;
}

}  // namespace

struct Walker::Impl {
  std::vector<std::string> given;
  std::size_t next_given = 0;
  std::vector<Level> levels;

  /// An entry where the folder cannot be read (to its end).
  std::optional<WalkEntry> enter(const std::string& path, bool follow) {
    const auto folder = open_folder(path, follow);
    Level level{path, {}, 0};
    const bool complete = folder && list(folder.get(), level.items);
    if (!level.items.empty()) levels.push_back(std::move(level));
    if (complete) return std::nullopt;
    return WalkEntry{path, {}, Reason::kUnreadable};
  }

  std::optional<WalkEntry> start(const std::string& path) {
    struct stat status;
    if (stat(path.c_str(), &status) != 0) return WalkEntry{path, {}, Reason::kUnreadable};
    if (S_ISDIR(status.st_mode)) return enter(path, true);
    return WalkEntry{path, stamp_of(status), refusal_of(status)};
  }

  /// The next item of the innermost folder; nullopt for one that has no entry of its own.
  std::optional<WalkEntry> step() {
    Level& level = levels.back();
    if (level.next == level.items.size()) {
      levels.pop_back();
      return std::nullopt;
    }
    const Item& item = level.items[level.next++];
    if (is_companion(level.items, item)) return std::nullopt;
    const std::string path = joined(level.path, item.name);
    if (item.is_folder) return enter(path, false);
    return WalkEntry{path, item.stamp, item.refused};
  }
};

Walker::Walker(std::vector<std::string> paths) : impl_(std::make_unique<Impl>()) {
  impl_->given = std::move(paths);
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

}  // namespace backissue
