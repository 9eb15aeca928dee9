// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/read/database.h"

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "common/index/read/reread.h"
#include "common/index/schema/schema.h"

namespace backissue {
namespace {

struct RemotePlace {
  std::string host;
  unsigned port = 0;
};

/// "host:port", unless something of that name lies in the file system.
std::optional<RemotePlace> as_remote(const std::string& place) {
  const auto colon = place.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  const std::string port = place.substr(colon + 1);
  const bool digits =
      !port.empty() && port.size() <= 5 &&
      std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
  std::error_code ignored;
  if (!digits || std::filesystem::exists(place, ignored)) return std::nullopt;
  return RemotePlace{place.substr(0, colon), static_cast<unsigned>(std::stoul(port))};
}

/// The engine calls a folder that it may not read "no database"; we say which it is.
std::optional<Error> why_not_a_database(const std::string& folder) {
  struct stat seen {};
  if (stat(folder.c_str(), &seen) != 0 && (errno == ENOENT || errno == ENOTDIR))
    return Error{ErrorCode::kDatabase, "there is no database '" + folder + "'",
                 "make one with: backissue-index --db '" + folder + "' PATH…"};
  if (seen.st_mode != 0 && !S_ISDIR(seen.st_mode))
    return Error{ErrorCode::kDatabase, "'" + folder + "' is no database but a file",
                 "name a folder with --db"};
  if (access(folder.c_str(), R_OK | X_OK) != 0)
    return Error{ErrorCode::kDatabase,
                 "cannot read database '" + folder + "': " + std::strerror(errno), ""};
  if (!holds_database(folder))
    return Error{ErrorCode::kDatabase, "the folder '" + folder + "' holds no database",
                 "make one with: backissue-index --db '" + folder + "' PATH…"};
  return std::nullopt;
}

ino_t identity_of(const std::string& folder) {
  struct stat seen {};
  return stat(folder.c_str(), &seen) == 0 ? seen.st_ino : 0;
}

/// A look at every key: it is done while a database is made for the first time alone.
std::uint64_t known_files(const Xapian::Database& database) {
  const std::string prefix(metadata::kFilePrefix);
  std::uint64_t count = 0;
  const auto end = database.metadata_keys_end(prefix);
  for (auto key = database.metadata_keys_begin(prefix); key != end; ++key) ++count;
  return count;
}

/// Names are sorted, as the writer fills the parts.
std::vector<std::string> part_folders(const std::string& folder) {
  const std::string beside = building_folder(folder);
  std::vector<std::string> folders;
  std::error_code problem;
  std::filesystem::directory_iterator it(beside, problem);
  for (; !problem && it != std::filesystem::directory_iterator(); it.increment(problem))
    if (part_number(it->path().filename().string()) && holds_database(it->path().string()))
      folders.push_back(it->path().string());
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// A part without articles has nothing yet, and what is not whole is made anew by the next run.
void add_parts_beside(const std::string& folder, Place& place) {
  for (const std::string& part : part_folders(folder)) {
    const Xapian::Database database(part);
    if (!check_whole(database, part)) continue;
    place.building->files += known_files(database);
    if (database.get_doccount() > 0) place.parts.push_back({database, part, true});
  }
}

/// Once: throws where a writer has put another database in its place, so that nothing is a mixture
/// of the two.
Result<Place> open_once(const std::string& folder) {
  const auto before = identity_of(folder);
  const auto check_same = [&] {
    if (identity_of(folder) != before)
      throw Xapian::DatabaseModifiedError("the database was replaced");
  };
  const Xapian::Database live(folder);
  check_same();
  if (auto whole = check_whole(live, folder); !whole) return tl::unexpected(whole.error());
  Place place{{}, std::nullopt};
  if (!live.get_metadata(std::string(metadata::kExpectedFiles)).empty()) {
    const auto expected = noted_number(live, metadata::kExpectedFiles);
    place.building = Building{known_files(live), expected, live.locked()};
    add_parts_beside(folder, place);
    check_same();
  }
  if (place.parts.empty() || live.get_doccount() > 0)
    place.parts.insert(place.parts.begin(), {live, folder, true});
  return place;
}

Result<Place> open_folder(const std::string& folder) {
  if (auto problem = why_not_a_database(folder)) return tl::unexpected(std::move(*problem));
  return read_beside_writers([&](int) { return open_once(folder); });
}

/// The server's side answers for wholeness: checking it from here would carry its whole list of
/// documents over.
Result<Xapian::Database> open_remote(const RemotePlace& remote, const std::string& place) {
  Xapian::Database database = Xapian::Remote::open(remote.host, remote.port);
  if (auto ours = check_schema(database, place); !ours) return tl::unexpected(ours.error());
  return database;
}

}  // namespace

Result<Place> open_place(const std::string& place) {
  return guarded(place, [&]() -> Result<Place> {
    const auto remote = as_remote(place);
    if (!remote) return open_folder(place);
    auto opened = open_remote(*remote, place);
    if (!opened) return tl::unexpected(opened.error());
    return Place{{{std::move(*opened), place, false}}, std::nullopt};
  });
}

Result<Xapian::Database> open_databases(const std::vector<std::string>& places) {
  Xapian::Database all;
  for (const auto& place : places) {
    const auto one = open_place(place);
    if (!one) return tl::unexpected(one.error());
    for (const Part& part : one->parts) all.add_database(part.database);
  }
  return all;
}

}  // namespace backissue
