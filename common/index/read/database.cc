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

Result<Xapian::Database> open_folder(const std::string& folder) {
  if (auto problem = why_not_a_database(folder)) return tl::unexpected(std::move(*problem));
  return read_beside_writers([&](int) -> Result<Xapian::Database> {
    const auto before = identity_of(folder);
    Xapian::Database database(folder);
    if (identity_of(folder) != before)  // a writer put another in its place: no mixture of the two
      throw Xapian::DatabaseModifiedError("the database was replaced");
    if (auto whole = check_whole(database, folder); !whole) return tl::unexpected(whole.error());
    return database;
  });
}

/// The server's side answers for wholeness: checking it from here would carry its whole list of
/// documents over.
Result<Xapian::Database> open_remote(const RemotePlace& remote, const std::string& place) {
  Xapian::Database database = Xapian::Remote::open(remote.host, remote.port);
  if (auto ours = check_schema(database, place); !ours) return tl::unexpected(ours.error());
  return database;
}

}  // namespace

Result<Part> open_database(const std::string& place) {
  return guarded(place, [&]() -> Result<Part> {
    const auto remote = as_remote(place);
    auto opened = remote ? open_remote(*remote, place) : open_folder(place);
    if (!opened) return tl::unexpected(opened.error());
    return Part{std::move(*opened), place, !remote};
  });
}

Result<Xapian::Database> open_databases(const std::vector<std::string>& places) {
  Xapian::Database all;
  for (const auto& place : places) {
    auto one = open_database(place);
    if (!one) return tl::unexpected(one.error());
    all.add_database(one->database);
  }
  return all;
}

}  // namespace backissue
