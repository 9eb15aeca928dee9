// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/beside.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "common/index/schema/building.h"
#include "common/index/write/folder.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

bool holds_only_a_database(const fs::path& folder) {
  std::error_code problem;
  fs::directory_iterator it(folder, problem);
  for (; !problem && it != fs::directory_iterator(); it.increment(problem))
    if (!is_database_file(it->path().filename().string())) return false;
  return !problem;
}

/// File by file, so that nothing goes that the engine has not made.
void remove_database(const fs::path& folder) {
  if (!holds_only_a_database(folder)) return;
  std::error_code ignored;
  fs::remove_all(folder, ignored);
}

tl::unexpected<Error> failed(const std::string& what, int number) {
  const char* mend = number == ENOSPC ? "what was committed is safe; make room and run again" : "";
  return tl::unexpected(Error{ErrorCode::kDatabase, what + ": " + std::strerror(number), mend});
}

int exchange(const std::string& one, const std::string& other) {
  return renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE);
}

/// The names themselves have to be on the disk before the old state goes.
void sync_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

}  // namespace

Beside::Beside(const std::string& folder) {
  std::error_code problem;
  live_ = fs::canonical(folder, problem).string();
  if (problem) live_ = folder;
  folder_ = building_folder(folder);
}

Result<std::string> Beside::place_for(const std::string& name) const {
  std::error_code problem;
  fs::create_directory(folder_, problem);
  if (problem) return failed("cannot make '" + folder_ + "'", problem.value());
  return folder_ + '/' + name;
}

std::vector<std::string> Beside::names() const {
  std::vector<std::string> names;
  std::error_code problem;
  fs::directory_iterator it(folder_, problem);
  for (; !problem && it != fs::directory_iterator(); it.increment(problem)) {
    std::error_code unseen;
    if (it->is_directory(unseen)) names.push_back(it->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void Beside::remove(const std::string& name) const {
  remove_database(folder_ + '/' + name);
}

void Beside::remove_all() const {
  for (const auto& name : names()) remove(name);
  rmdir(folder_.c_str());  // unless something else lies in it
}

bool Beside::can_switch_over() const {
  struct stat live {};
  struct stat around {};
  const fs::path parent = fs::path(live_).parent_path();
  if (stat(live_.c_str(), &live) != 0 || stat(parent.c_str(), &around) != 0) return false;
  if (live.st_dev != around.st_dev || !holds_only_a_database(live_)) return false;
  const auto one = place_for("trial-1");
  const auto other = place_for("trial-2");
  if (!one || !other) return false;
  const bool made = mkdir(one->c_str(), 0700) == 0 && mkdir(other->c_str(), 0700) == 0;
  const bool exchanged = made && exchange(*one, *other) == 0;
  rmdir(one->c_str());
  rmdir(other->c_str());
  rmdir(folder_.c_str());  // unless a build has left parts in it
  return exchanged;
}

Result<void> Beside::switch_over(const std::string& name) const {
  const std::string made = folder_ + '/' + name;
  if (!holds_only_a_database(live_))
    return tl::unexpected(Error{ErrorCode::kDatabase, "'" + live_ + "' holds other files too", ""});
  struct stat mode {};
  if (stat(live_.c_str(), &mode) != 0 || chmod(made.c_str(), mode.st_mode & 07777) != 0)
    return failed("cannot use '" + made + "'", errno);
  sync_folder(made);
  if (exchange(made, live_) != 0)
    return failed("cannot put the new database in the place of '" + live_ + "'", errno);
  sync_folder(folder_);
  sync_folder(fs::path(live_).parent_path());
  return {};
}

}  // namespace backissue
