// SPDX-License-Identifier: GPL-3.0-or-later
/// How results name the file that an article is in, and how a terminal makes a link of it.
#ifndef BACKISSUE_SEARCHER_OUTPUT_SHOWN_PATH_H_
#define BACKISSUE_SEARCHER_OUTPUT_SHOWN_PATH_H_

#include <string>
#include <string_view>

namespace backissue {

/// Where the reader is. Absolute, without a slash at the end; empty where it is not known.
struct Reader {
  std::string folder = {};  ///< the current one
  std::string home = {};
  std::string host = {};  ///< the machine's name, for links
};

/// `path`, raw bytes, as a shell in the reader's folder takes it: relative where it lies below that
/// folder, "~/…" below the home folder, else as it is. A relative path is given back unchanged.
std::string shown_path(std::string_view path, const Reader& reader);

/// "file://host/…", percent-encoded; empty for a relative path.
std::string file_url(std::string_view path, const Reader& reader);

/// `shown` as a link to `url` (OSC 8); as it is where there is no address or one of other letters
/// than an address may have.
std::string terminal_link(std::string_view url, std::string_view shown);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_SHOWN_PATH_H_
