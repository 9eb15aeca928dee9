// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of what backissue-search ends with: the program and its --help read it.
#ifndef BACKISSUE_SEARCHER_COMMANDS_EXIT_STATUS_H_
#define BACKISSUE_SEARCHER_COMMANDS_EXIT_STATUS_H_

#include <array>
#include <string_view>

namespace backissue {

enum class ExitStatus { kFound = 0, kNothingFound = 1, kFailed = 2 };

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

#endif  // BACKISSUE_SEARCHER_COMMANDS_EXIT_STATUS_H_
