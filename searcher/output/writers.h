// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_OUTPUT_WRITERS_H_
#define BACKISSUE_SEARCHER_OUTPUT_WRITERS_H_

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "searcher/results/result.h"

namespace backissue {

struct OutputContext {
  std::string query = {};  ///< as typed
  double seconds = 0;
  bool colour = false;       ///< text only
  std::size_t columns = 80;  ///< text only: width of the terminal
  std::size_t offset = 0;
};

/// For people: a block a hit, then counts, facets and, where nothing was found, what could help.

void write_text(std::ostream& out, const SearchResult& result, const OutputContext& context);
/// One object and a line end; docs/json.md.
void write_json(std::ostream& out, const SearchResult& result, const OutputContext& context);
/// One hit object a line.
void write_jsonl(std::ostream& out, const SearchResult& result);
/// RFC 4180 with a header row and CRLF line ends.
void write_csv(std::ostream& out, const SearchResult& result);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_WRITERS_H_
