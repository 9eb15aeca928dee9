// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_COMMANDS_COMMANDS_H_
#define BACKISSUE_SEARCHER_COMMANDS_COMMANDS_H_

#include <span>
#include <string>

#include "searcher/commands/command.h"

namespace backissue {

/// The first one that is named runs; the last takes what names none.
std::span<const Command> commands();

/// `args` without the program's name.
Outcome run_command(std::span<const std::string> args, const World& world);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_COMMANDS_COMMANDS_H_
