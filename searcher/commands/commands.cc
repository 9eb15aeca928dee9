// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/commands.h"

#include <algorithm>

#include "common/cli/versions.h"
#include "searcher/commands/help.h"
#include "searcher/commands/search.h"
#include "searcher/commands/search_options.h"

namespace backissue {
namespace {

Outcome show_query_card(const ParsedOptions&, const World&) {
  return {query_card(), "", ExitStatus::kFound};
}
Outcome show_help(const ParsedOptions&, const World&) {
  return {search_help(), "", ExitStatus::kFound};
}
Outcome show_version(const ParsedOptions&, const World&) {
  return {version_text(kProgram), "", ExitStatus::kFound};
}

constexpr Command kCommands[] = {
    {"help=query", show_query_card},
    {"help", show_help},
    {"version", show_version},
    {"", run_search},
};

/// A mode that is named with a value stands in the arguments as such: its option takes none, and
/// what else is there need not make sense.
const Command* named_with_value(std::span<const std::string> args) {
  const auto end = std::find(args.begin(), args.end(), "--");
  for (const Command& command : kCommands) {
    const bool named = std::any_of(args.begin(), end, [&](std::string_view arg) {
      return arg.starts_with("--") && arg.substr(2) == command.option;
    });
    if (named && command.option.find('=') != std::string_view::npos) return &command;
  }
  return nullptr;
}

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

Outcome run_command(std::span<const std::string> args, const World& world) {
  if (const Command* command = named_with_value(args)) return command->run({}, world);
  const auto parsed = parse_options(search_option_table(), args, true);
  if (!parsed) return failure(parsed.error());
  const auto chosen =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const Command& command) {
        return command.option.empty() || parsed->has(command.option);
      });
  return chosen->run(*parsed, world);
}

}  // namespace backissue
