// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema.h"

#include <charconv>
#include <filesystem>

#include "common/index/fields.h"
#include "common/index/record.h"
#include "common/text.h"

namespace backissue {
namespace {

std::string metadata_of(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

tl::unexpected<Error> damaged(const std::string& name, std::string_view how) {
  return tl::unexpected(Error{ErrorCode::kDatabase,
                              "database '" + name + "' is damaged: " + std::string(how),
                              "remove it and run backissue-index again"});
}

bool a_record_reads(const Xapian::Database& database, Xapian::docid article) {
  return decode_record(database.get_document(article).get_data()).has_value();
}

/// The engine opens a database without lists of terms, and misses them only in some searches.
bool a_term_list_reads(const Xapian::Database& database, Xapian::docid article) {
  try {
    return database.termlist_begin(article) != database.termlist_end(article);
  } catch (const Xapian::FeatureUnavailableError&) {
    return false;
  }
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

Result<void> check_whole(const Xapian::Database& database, const std::string& name) {
  if (auto ours = check_schema(database, name); !ours) return ours;
  const auto noted = metadata_of(database, metadata::kArticles);
  const auto articles = database.get_doccount();
  if (noted.empty() && articles == 0) return {};
  if (noted != std::to_string(articles))
    return damaged(
        name, "it holds " + std::to_string(articles) + " articles where " + noted + " were noted");
  if (articles > 0 && !database.has_positions())
    return damaged(name, "the word positions are missing");
  // The first article stands for all: a removed table has nothing of any.
  const auto first = database.postlist_begin("");
  if (first == database.postlist_end("")) return {};
  if (!a_record_reads(database, *first)) return damaged(name, "the articles' records are missing");
  if (!a_term_list_reads(database, *first))
    return damaged(name, "the articles' term lists are missing");
  return {};
}

void write_stamp(Xapian::WritableDatabase& database, std::uint64_t changes) {
  database.set_metadata(std::string(metadata::kChanges), std::to_string(changes));
  database.set_metadata(std::string(metadata::kSchema), std::to_string(kSchemaVersion));
  database.set_metadata(std::string(metadata::kArticles), std::to_string(database.get_doccount()));
}

std::uint64_t changes_of(const Xapian::Database& database) {
  const auto noted = metadata_of(database, metadata::kChanges);
  std::uint64_t changes = 0;
  std::from_chars(noted.data(), noted.data() + noted.size(), changes);
  return changes;
}

Error database_error(const std::string& name, std::string_view engine_told) {
  const std::string told(engine_told);
  if (ascii_icontains(told, "no space left") || ascii_icontains(told, "file too large"))
    return {ErrorCode::kDatabase, "cannot write database '" + name + "': " + told,
            "what was committed is safe; make room and run again"};
  if (ascii_icontains(told, "permission denied") || ascii_icontains(told, "read-only"))
    return {ErrorCode::kDatabase, "no permission for database '" + name + "': " + told, ""};
  return {ErrorCode::kDatabase, "database '" + name + "': " + told,
          "check it with xapian-check; if it is damaged, remove it and run backissue-index again"};
}

std::string told_by(const Xapian::Error& problem) {
  const char* system = problem.get_error_string();
  return problem.get_msg() + (system == nullptr ? "" : " (" + std::string(system) + ")");
}

bool holds_database(const std::string& folder) {
  std::error_code ignored;
  for (const char* file : {"iamglass", "iamhoney", "iamchert"})
    if (std::filesystem::exists(std::filesystem::path(folder) / file, ignored)) return true;
  return false;
}

}  // namespace backissue
