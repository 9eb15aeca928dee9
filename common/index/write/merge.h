// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: databases become one, as small as the engine makes it.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_MERGE_H_
#define BACKISSUE_COMMON_INDEX_WRITE_MERGE_H_

#include <string>
#include <vector>

#include "common/index/write/beside.h"
#include "common/result.h"

namespace backissue {

/// Writes what the databases in the folders `parts` hold into a new one in the folder `output`,
/// articles in the order of the parts: their dictionaries and what they know of files are joined.
/// A file may be known to several of them where all but one know it as unfinished, or all. Saves of
/// one page that lie in different parts are told to be copies of each other. Where it fails, the
/// caller removes what is left in `output`.
Result<void> merge_databases(const std::vector<std::string>& parts, const std::string& output);

/// merge_databases() beside the live database, and the switch-over. The old one then lies beside.
Result<void> replace_by_merged(const Beside& beside, const std::vector<std::string>& parts);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_MERGE_H_
