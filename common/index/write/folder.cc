// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/folder.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "common/index/schema/errors.h"
#include "common/index/schema/schema.h"
#include "common/text.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

Error folder_error(const std::string& folder, const std::string& told, const char* mend) {
  return {ErrorCode::kDatabase, "cannot use '" + folder + "' as a database: " + told, mend};
}

/// The engine would make a new database where the posting lists are missing, and drop the rest.
Result<void> check_posting_lists(const std::string& folder) {
  std::error_code problem;
  const bool missing = fs::exists(fs::path(folder) / "iamglass", problem) &&
                       !fs::exists(fs::path(folder) / "postlist.glass", problem);
  if (!missing) return {};
  return tl::unexpected(damaged_database(folder, "its posting lists are missing"));
}

/// The lock of the engine, held until the end of the scope.
class WriteLock {
 public:
  explicit WriteLock(const fs::path& folder)
      : descriptor_(open((folder / "flintlock").c_str(), O_RDWR | O_CLOEXEC)) {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_len = 1;
    holds_ = descriptor_ >= 0 && fcntl(descriptor_, F_OFD_SETLK, &lock) == 0;
  }
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  bool holds() const { return holds_; }

 private:
  int descriptor_;
  bool holds_ = false;
};

/// A process that dies while the engine makes a database leaves tables without a byte and no file
/// that says which are valid; the engine (1.4.22) takes these for a database, and fails.
void remove_unfinished_tables(const fs::path& folder) {
  const WriteLock lock(folder);
  std::error_code problem;
  if (!lock.holds() || fs::exists(folder / "iamglass", problem)) return;
  std::vector<fs::path> tables;
  for (fs::directory_iterator it(folder, problem), end; !problem && it != end;
       it.increment(problem)) {
    if (it->path().extension() != ".glass") continue;
    if (it->file_size(problem) != 0) return;
    tables.push_back(it->path());
  }
  if (problem) return;
  for (const fs::path& table : tables) fs::remove(table, problem);
}

bool is_process_name(const std::string& name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_open(const fs::path& process, const fs::path& file) {
  std::error_code problem;
  for (fs::directory_iterator it(process / "fd", problem), end; !problem && it != end;
       it.increment(problem)) {
    std::error_code gone;
    if (fs::read_symlink(it->path(), gone) == file && !gone) return true;
  }
  return false;
}

/// The engine locks by open file description, which names no owner: whoever has the lock file open
/// holds it.
std::optional<std::string> lock_holder(const std::string& folder) {
  std::error_code problem;
  const fs::path lock = fs::canonical(fs::path(folder) / "flintlock", problem);
  if (problem) return std::nullopt;
  const std::string self = std::to_string(getpid());
  for (fs::directory_iterator it("/proc", problem), end; !problem && it != end;
       it.increment(problem)) {
    const std::string name = it->path().filename().string();
    if (is_process_name(name) && name != self && has_open(it->path(), lock)) return name;
  }
  return std::nullopt;
}

}  // namespace

bool is_database_file(const std::string& name) {
  return name == "iamglass" || name == "flintlock" || name == "v.tmp" ||
         fs::path(name).extension() == ".glass";
}

Result<void> prepare_folder(const std::string& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  std::error_code unseen;
  if (!fs::is_directory(folder, unseen))
    return tl::unexpected(folder_error(folder, problem ? problem.message() : "it is not a folder",
                                       "name a folder with --db"));
  if (holds_database(folder)) return check_posting_lists(folder);
  fs::directory_iterator it(folder, problem);
  if (problem) return tl::unexpected(folder_error(folder, problem.message(), ""));
  for (; it != fs::directory_iterator(); it.increment(problem)) {
    if (problem) break;
    if (!is_database_file(it->path().filename().string()))
      return tl::unexpected(folder_error(
          folder,
          "it holds other files, such as '" + display_path(it->path().filename().string()) + "'",
          "name an empty or new folder with --db"));
  }
  remove_unfinished_tables(folder);
  return {};
}

Error lock_error(const std::string& folder, const std::string& told) {
  if (!ascii_icontains(told, "already locked"))
    return {ErrorCode::kDatabase, "cannot write database '" + folder + "': " + told, ""};
  const auto holder = lock_holder(folder);
  return {ErrorCode::kLocked,
          "database '" + folder + "' is being written by " +
              (holder ? "process " + *holder : "another process"),
          "wait for it or use another --db"};
}

}  // namespace backissue
