// SPDX-License-Identifier: GPL-3.0-or-later
/// What the commands of backissue-search have in common: each takes options and gives text and a
/// status, without printing, asking the clock or reading the environment.
#ifndef BACKISSUE_SEARCHER_COMMANDS_COMMAND_H_
#define BACKISSUE_SEARCHER_COMMANDS_COMMAND_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "common/cli/exit_status.h"
#include "common/cli/option_table.h"
#include "common/date.h"
#include "common/result.h"
#include "searcher/output/shown_path.h"

namespace backissue {

inline constexpr std::string_view kProgram = "backissue-search";

/// What the program knows of the world around it.
struct World {
  CivilDay today;                 ///< in the local zone
  std::string default_database;   ///< where no --db says
  bool shows_colour = false;      ///< where --color does not say
  bool shows_links = false;       ///< the terminal may be given them
  std::size_t columns = 80;       ///< of the terminal
  double (*seconds)() = nullptr;  ///< of a clock that only goes forward
  Reader reader = {};
  /// Up to so many bytes of standard input.
  std::string (*read_input)(std::size_t most) = nullptr;
};

struct Outcome {
  std::string out;  ///< for standard output
  std::string err;  ///< for standard error
  ExitStatus status = ExitStatus::kFound;
};

/// `query`: what the error's place is in.
Outcome failure(const Error& error, std::string_view query = "");

/// A mode of the program, which an option chooses.
struct Command {
  std::string_view
      option;  ///< without dashes, "name" or "name=value"; empty: where no other is named
  Outcome (*run)(const ParsedOptions& options, const World& world);
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_COMMANDS_COMMAND_H_
