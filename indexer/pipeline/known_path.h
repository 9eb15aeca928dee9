// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_KNOWN_PATH_H_
#define BACKISSUE_INDEXER_PIPELINE_KNOWN_PATH_H_

#include <string>

namespace backissue {

/// The one name that a database knows a given file or folder by: absolute and plain, and of what a
/// link leads to, so that "a", "./a" and a link to it are the same. Of a path that is not there,
/// the part that is is looked up on the disk and the rest is taken by its letters. `working_folder`
/// is absolute.
std::string known_path(const std::string& given, const std::string& working_folder);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_KNOWN_PATH_H_
