// SPDX-License-Identifier: GPL-3.0-or-later
/// Paths as names: nothing here looks at the disk.
#ifndef BACKISSUE_INDEXER_PIPELINE_PATHS_H_
#define BACKISSUE_INDEXER_PIPELINE_PATHS_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Without "." parts, double slashes and a slash at the end, so that "./x//y/" and "x/y" are one
/// file. ".." stays: behind a link it is not the folder that the name suggests. The working folder
/// itself is ".".
std::string plain_path(std::string_view path);

/// True for the path itself and all below it; both plain. Everything relative lies under ".".
bool is_under(std::string_view path, std::string_view root);
/// What all paths under a root begin with.
std::string_view start_of_paths_under(std::string_view root);

/// True when one file can be met under two of the roots.
bool overlap(const std::vector<std::string>& roots);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_PATHS_H_
