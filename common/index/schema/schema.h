// SPDX-License-Identifier: GPL-3.0-or-later
/// What a database says about itself, in metadata: its format, and counts by which a missing table
/// is noticed (the engine reads a removed table as an empty one without a word).
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_SCHEMA_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_SCHEMA_H_

#include <xapian.h>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "common/result.h"

namespace backissue {

namespace metadata {
inline constexpr std::string_view kSchema = "schema";      ///< kSchemaVersion in decimal digits
inline constexpr std::string_view kArticles = "articles";  ///< document count at the last commit
inline constexpr std::string_view kChanges = "changes";    ///< articles since it was last compacted
/// Files that a first run is going to meet, in decimal digits; gone with its end.
inline constexpr std::string_view kExpectedFiles = "expected";
inline constexpr std::string_view kFilePrefix = "F";    ///< + path: a FileRecord
inline constexpr std::string_view kValueColumn = "V";   ///< + slot: see value_columns.h
inline constexpr std::string_view kLengthColumn = "L";  ///< see length_column.h
inline constexpr std::string_view kFrequentWord = "W";  ///< see frequent_words.h
}  // namespace metadata

/// Ours and of this version, or new and empty. Throws what Xapian throws.
Result<void> check_schema(const Xapian::Database& database, const std::string& name);
/// check_schema(), as many documents as noted, and all tables: `database` is the one in `folder`.
Result<void> check_whole(const Xapian::Database& database, const std::string& folder);
/// True when another version of this program wrote it: a rebuild may replace it.
bool is_other_version(const Xapian::Database& database);
/// Notes the format and the counts, as part of the open batch. `changes`: articles that came or
/// went since the database was made in one piece, for changes_of().
void write_stamp(Xapian::WritableDatabase& database, std::uint64_t changes);
std::uint64_t changes_of(const Xapian::Database& database);
/// What is noted in decimal digits under that key; 0 where nothing is.
std::uint64_t noted_number(const Xapian::Database& database, std::string_view key);

/// The engine's message, with the system's where there is one ("No space left on device").
std::string told_by(const Xapian::Error& problem);

struct Thrown {
  const Xapian::Error* engine;  ///< of which get_type() tells more; null for any other
  std::string message;
};

/// What the engine said, as a line about the database `name`. Only what was read can be damaged: a
/// server that does not answer and a disk that is gone are said to be that, and nobody is told to
/// remove anything.
Error database_error(const std::string& name, const Thrown& thrown);

/// Runs `action`, which returns a Result, and turns all that the engine may throw into an Error,
/// which `error_of(Thrown)` words. Damaged databases were seen to throw std::length_error and the
/// like besides the engine's own.
template <class Action, class ErrorOf>
auto walled(Action&& action, ErrorOf&& error_of) -> decltype(action()) {
  try {
    return action();
  } catch (const Xapian::Error& problem) {
    return tl::unexpected(error_of(Thrown{&problem, problem.get_msg()}));
  } catch (const std::exception& problem) {
    return tl::unexpected(error_of(Thrown{nullptr, problem.what()}));
  }
}

/// The same for work on one database.
template <class Action>
auto guarded(const std::string& name, Action&& action) -> decltype(action()) {
  return walled(action, [&](const Thrown& thrown) { return database_error(name, thrown); });
}

/// True for a folder that holds a database of the engine, in whatever state.
bool holds_database(const std::string& folder);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_SCHEMA_H_
