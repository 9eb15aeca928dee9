// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_CLI_PROGRESS_H_
#define BACKISSUE_COMMON_CLI_PROGRESS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backissue {

struct ProgressState {
  std::uint64_t done = 0;
  std::uint64_t total = 0;  ///< 0 while unknown
  double seconds = 0;       ///< since the start
  std::string_view name;    ///< raw bytes of what was done last
};

/// "[####......] 41 210/98 344 files  1 240/s  ETA 0:46  …/2019/06/x.html", at most `columns` wide,
/// without a line end. The name gives way first, at its beginning.
std::string progress_line(const ProgressState& state, std::size_t columns);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_PROGRESS_H_
