// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/schema.h"

#include <sys/stat.h>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "common/index/schema/errors.h"
#include "common/index/schema/fields.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr std::string_view kWhetherItIsThere = "see whether its disk is there and may be read";

std::string metadata_of(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

/// The engine opens a database without these as if nothing had ever been in them.
Result<void> check_table(const std::string& folder, const char* table, std::string_view missing) {
  struct stat seen {};
  if (stat((folder + '/' + table + ".glass").c_str(), &seen) == 0) return {};
  if (errno == ENOENT) return tl::unexpected(damaged_database(folder, missing));
  return tl::unexpected(Error{ErrorCode::kDatabase,
                              "cannot read database '" + folder + "': " + std::strerror(errno),
                              std::string(kWhetherItIsThere)});
}

}  // namespace

bool is_other_version(const Xapian::Database& database) {
  const auto stamp = metadata_of(database, metadata::kSchema);
  return !stamp.empty() && stamp != std::to_string(kSchemaVersion);
}

Result<void> check_schema(const Xapian::Database& database, const std::string& name) {
  const auto stamp = metadata_of(database, metadata::kSchema);
  if (stamp.empty() && database.get_doccount() > 0)
    return tl::unexpected(Error{ErrorCode::kDatabase,
                                "database '" + name + "' was written by another program",
                                "name another folder with --db"});
  if (is_other_version(database))
    return tl::unexpected(Error{ErrorCode::kDatabase,
                                "database '" + name + "' was written by schema " + stamp +
                                    ", this program reads " + std::to_string(kSchemaVersion),
                                "run: backissue-index --full --db '" + name + "' PATH…"});
  return {};
}

Result<void> check_whole(const Xapian::Database& database, const std::string& folder) {
  if (auto ours = check_schema(database, folder); !ours) return ours;
  const auto noted = metadata_of(database, metadata::kArticles);
  const auto articles = database.get_doccount();
  if (noted.empty() && articles == 0) return {};
  if (noted != std::to_string(articles))
    return tl::unexpected(damaged_database(folder, "it holds " + std::to_string(articles) +
                                                       " articles where " + noted + " were noted"));
  if (articles == 0) return {};
  if (!database.has_positions())
    return tl::unexpected(damaged_database(folder, "the word positions are missing"));
  if (auto there = check_table(folder, "docdata", "the articles' records are missing"); !there)
    return there;
  return check_table(folder, "termlist", "the articles' term lists are missing");
}

void write_stamp(Xapian::WritableDatabase& database, std::uint64_t changes) {
  database.set_metadata(std::string(metadata::kChanges), std::to_string(changes));
  database.set_metadata(std::string(metadata::kSchema), std::to_string(kSchemaVersion));
  database.set_metadata(std::string(metadata::kArticles), std::to_string(database.get_doccount()));
}

std::uint64_t noted_number(const Xapian::Database& database, std::string_view key) {
  const auto noted = metadata_of(database, key);
  std::uint64_t number = 0;
  std::from_chars(noted.data(), noted.data() + noted.size(), number);
  return number;
}

std::uint64_t changes_of(const Xapian::Database& database) {
  return noted_number(database, metadata::kChanges);
}

Error database_error(const std::string& name, const Thrown& thrown) {
  const std::string_view type = thrown.engine == nullptr ? "" : thrown.engine->get_type();
  const std::string told = thrown.engine == nullptr ? thrown.message : told_by(*thrown.engine);
  if (type.starts_with("Network"))
    return {ErrorCode::kDatabase, "database '" + name + "' can't be reached: " + told,
            "see whether its xapian-tcpsrv (package xapian-tools) is running"};
  if (ascii_icontains(told, "no space left") || ascii_icontains(told, "file too large"))
    return {ErrorCode::kDatabase, "cannot write database '" + name + "': " + told,
            "what was committed is safe; make room and run again"};
  if (ascii_icontains(told, "permission denied") || ascii_icontains(told, "read-only"))
    return {ErrorCode::kDatabase, "no permission for database '" + name + "': " + told, ""};
  if (thrown.engine != nullptr && thrown.engine->get_error_string() != nullptr)
    return {ErrorCode::kDatabase, "database '" + name + "' can't be read: " + told,
            std::string(kWhetherItIsThere)};
  return {ErrorCode::kDatabase, "database '" + name + "': " + told,
          "check it with xapian-check (package xapian-tools)"};
}

std::string told_by(const Xapian::Error& problem) {
  const char* system = problem.get_error_string();
  return problem.get_msg() + (system == nullptr ? "" : " (" + std::string(system) + ")");
}

bool holds_database(const std::string& folder) {
  struct stat seen {};
  for (const char* file : {"/iamglass", "/iamhoney", "/iamchert"})
    if (stat((folder + file).c_str(), &seen) == 0) return true;
  return false;
}

}  // namespace backissue
