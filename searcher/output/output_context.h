// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_OUTPUT_CONTEXT_H_
#define BACKISSUE_SEARCHER_OUTPUT_OUTPUT_CONTEXT_H_

#include <cstddef>
#include <optional>
#include <string>

#include "searcher/output/shown_path.h"

namespace backissue {

/// What a format says beside the result; each takes of it what it has a place for.
struct OutputContext {
  std::string query = {};  ///< as typed
  double seconds = 0;
  bool colour = false;       ///< text only
  std::size_t columns = 80;  ///< text only: width of the terminal
  std::size_t offset = 0;
  bool links = false;         ///< text only: paths and addresses are links of the terminal
  bool ends_in_null = false;  ///< lines and paths only: a zero byte in place of a line end
  bool counts_alone = false;  ///< no hits were asked for
  /// Values shown of a facet, 0 for all; as the format has it where nothing is said.
  std::optional<std::size_t> facet_limit = std::nullopt;
  Reader reader = {};
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_OUTPUT_CONTEXT_H_
