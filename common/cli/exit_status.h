// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of what the programs end with.
#ifndef BACKISSUE_COMMON_CLI_EXIT_STATUS_H_
#define BACKISSUE_COMMON_CLI_EXIT_STATUS_H_

#include <array>
#include <string_view>

namespace backissue {

enum class ExitStatus { kFound = 0, kNothingFound = 1, kFailed = 2 };

/// As a search ends; the indexer knows success (0) and failure. A run that a signal ends has 128
/// and the signal's number, as shells do.
struct ExitStatusEntry {
  ExitStatus status;
  std::string_view help;
};
inline constexpr std::array<ExitStatusEntry, 3> kExitStatuses = {{
    {ExitStatus::kFound, "something found"},
    {ExitStatus::kNothingFound, "nothing found"},
    {ExitStatus::kFailed, "the query, an option or the database is wrong"},
}};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_EXIT_STATUS_H_
