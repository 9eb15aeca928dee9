// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: the folder that a database lies in, before and beside the engine.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_FOLDER_H_
#define BACKISSUE_COMMON_INDEX_WRITE_FOLDER_H_

#include <string>

#include "common/result.h"

namespace backissue {

/// Makes the folder and its parents where missing. Refuses what is no folder, and a folder that
/// holds anything but a whole database: the engine would add its files to it, or make it anew.
Result<void> prepare_folder(const std::string& folder);

/// True for what the engine makes in a database's folder, the lock and a broken run's leavings too.
bool is_database_file(const std::string& name);

/// Why a writer did not get the database's lock, with the process that holds it where the system
/// tells.
Error lock_error(const std::string& folder, const std::string& told);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_FOLDER_H_
