// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_OUTPUT_CONTEXT_H_
#define BACKISSUE_SEARCHER_OUTPUT_OUTPUT_CONTEXT_H_

#include <cstddef>
#include <string>

namespace backissue {

/// What a format says beside the result; each takes of it what it has a place for.
struct OutputContext {
  std::string query = {};  ///< as typed
  double seconds = 0;
  bool colour = false;       ///< text only
  std::size_t columns = 80;  ///< text only: width of the terminal
  std::size_t offset = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_OUTPUT_CONTEXT_H_
