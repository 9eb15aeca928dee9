// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: how the memory of read files lies in the database's metadata.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_FILE_RECORD_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_FILE_RECORD_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "common/index/schema/file_stamp.h"

namespace backissue {

/// The metadata key of a path: the path itself, or for a long one its head and a hash, since the
/// engine's keys are short.
std::string file_key(std::string_view path);
/// What the keys of all paths begin with that begin with `start`.
std::string file_key_start(std::string_view start);
std::string encode_file_record(std::string_view path, const FileRecord& record);
/// The path and what is known of it; nullopt for bytes that no encode_file_record() wrote.
std::optional<std::pair<std::string, FileRecord>> decode_file_record(std::string_view bytes);

/// What stands for a file of which several databases hold pieces: the record of the whole file
/// where there is one, else an unfinished one of all articles. `encoded` is not empty.
std::string join_file_records(std::span<const std::string> encoded);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_FILE_RECORD_H_
