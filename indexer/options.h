// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_OPTIONS_H_
#define BACKISSUE_INDEXER_OPTIONS_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/cli/option_table.h"
#include "common/result.h"

namespace backissue {

enum class ProgressMode { kAuto, kAlways, kNever };

struct IndexOptions {
  std::string database;  ///< empty: the default one
  bool dump = false;
  std::size_t jobs = 0;  ///< 0: all cores
  bool full = false;
  bool prune = false;
  ProgressMode progress = ProgressMode::kAuto;
  std::string report;  ///< empty: none
  bool json = false;
  bool help = false;
  bool version = false;
  std::vector<std::string> paths;
};

std::span<const OptionSpec> index_option_table();
Result<IndexOptions> parse_index_options(std::span<const std::string> args);
std::string index_help();

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_OPTIONS_H_
