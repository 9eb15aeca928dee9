// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_CLI_VERSIONS_H_
#define BACKISSUE_COMMON_CLI_VERSIONS_H_

#include <string>
#include <string_view>

namespace backissue {

/// Names and versions of the libraries in use, a line each.
std::string library_versions();
/// What --version prints: the program, the schema it writes and reads, library_versions().
std::string version_text(std::string_view program);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_VERSIONS_H_
