// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_COMMANDS_SEARCH_H_
#define BACKISSUE_SEARCHER_COMMANDS_SEARCH_H_

#include "searcher/commands/command.h"

namespace backissue {

/// Searches and shows the results in the format asked for.
Outcome run_search(const ParsedOptions& options, const World& world);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_COMMANDS_SEARCH_H_
