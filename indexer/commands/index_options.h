// SPDX-License-Identifier: GPL-3.0-or-later
/// The options of backissue-index: what they may hold and what they ask for.
#ifndef BACKISSUE_INDEXER_COMMANDS_INDEX_OPTIONS_H_
#define BACKISSUE_INDEXER_COMMANDS_INDEX_OPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/cli/choices.h"
#include "common/cli/option_table.h"
#include "common/result.h"

namespace backissue {

/// What the program does, which an option chooses.
enum class IndexMode : std::uint8_t { kHelp, kVersion, kDump, kIndex };

struct IndexOptions {
  IndexMode mode = IndexMode::kIndex;
  std::string database;  ///< empty: the default one
  std::size_t jobs = 0;  ///< threads; 0: as many as there are cores
  bool full = false;
  bool prune = false;
  bool hidden = false;
  std::vector<std::string> forget;  ///< paths as given
  When progress = When::kAuto;
  std::string report;  ///< path; empty: none; "-": standard output
  bool json = false;
  /// As given, at least one unless there is something to forget. A lone "-" is standard input.
  std::vector<std::string> paths;
};

std::span<const OptionSpec> index_option_table();
/// `args` without the program's name. Where help or version is asked for the rest is not looked at.
Result<IndexOptions> parse_index_options(std::span<const std::string> args);
/// One screen: how to call it, the options, three examples.
std::string index_help();

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_COMMANDS_INDEX_OPTIONS_H_
