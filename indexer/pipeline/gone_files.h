// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_GONE_FILES_H_
#define BACKISSUE_INDEXER_PIPELINE_GONE_FILES_H_

#include <string>
#include <vector>

#include "indexer/pipeline/known_files.h"
#include "indexer/pipeline/summary.h"

namespace backissue {

/// Only the disk's plain "no such file" counts: a folder that cannot be read now has lost nothing.
bool is_gone(const std::string& path);

/// After a walk that met every file under `roots`: finds the known files under them that the disk
/// has no more, and drops their articles (`prune`) or counts them. Those below one of `missing`,
/// given paths that are not there, are counted: their disk may come back.
Result<void> settle_gone_files(Writer& writer, const KnownFiles& known,
                               const std::vector<std::string>& roots, bool prune, Summary& summary,
                               const std::vector<std::string>& missing = {});

/// Drops what is known of `path`, as known_path() names it, and of all below it, on the disk or
/// not.
Result<void> forget_files(Writer& writer, const std::string& path, Summary& summary);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_GONE_FILES_H_
