// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of the formats that results are written in: --format, its help and what serves
/// them elsewhere read it.
#ifndef BACKISSUE_SEARCHER_OUTPUT_FORMATS_H_
#define BACKISSUE_SEARCHER_OUTPUT_FORMATS_H_

#include <array>
#include <ostream>
#include <string_view>

#include "searcher/output/csv.h"
#include "searcher/output/json.h"
#include "searcher/output/output_context.h"
#include "searcher/output/text.h"
#include "searcher/results/result.h"

namespace backissue {

struct Format {
  std::string_view name;        ///< as --format takes it
  std::string_view help;        ///< one line, without a full stop
  std::string_view media_type;  ///< RFC 6838, with its character set
  std::string_view suffix;      ///< of a file in it, without the dot
  void (*write)(std::ostream& out, const SearchResult& result, const OutputContext& context);
};

/// The first is what is written unasked.
inline constexpr std::array<Format, 4> kFormats = {{
    {"text", "for people", "text/plain; charset=utf-8", "txt", write_text},
    {"json", "one object with all that the search answers", "application/json", "json", write_json},
    {"jsonl", "the hits alone, an object a line", "application/x-ndjson", "jsonl", write_jsonl},
    {"csv", "the hits as a table", "text/csv; charset=utf-8; header=present", "csv", write_csv},
}};

/// In the order of the table.
inline constexpr std::array<std::string_view, kFormats.size()> kFormatNames = [] {
  std::array<std::string_view, kFormats.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kFormats[i].name;
  return names;
}();

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_FORMATS_H_
