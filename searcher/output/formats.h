// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of the formats that results are written in: --format, its help and what serves
/// them elsewhere read it.
#ifndef BACKISSUE_SEARCHER_OUTPUT_FORMATS_H_
#define BACKISSUE_SEARCHER_OUTPUT_FORMATS_H_

#include <array>
#include <cstdint>
#include <ostream>
#include <string_view>

#include "searcher/output/csv.h"
#include "searcher/output/json.h"
#include "searcher/output/lines.h"
#include "searcher/output/output_context.h"
#include "searcher/output/text.h"
#include "searcher/results/result.h"

namespace backissue {

/// What not all formats have a place for.
enum Honours : std::uint8_t {
  kFacetCounts = 1,
  kCountsAlone = 2,  ///< facets, but in place of the hits
  kExplanation = 4,
  kColour = 8,
  kNullEnds = 16,
};

struct Format {
  std::string_view name;        ///< as --format takes it
  std::string_view help;        ///< one line, without a full stop
  std::string_view media_type;  ///< RFC 6838, with its character set
  std::string_view suffix;      ///< of a file in it, without the dot
  void (*write)(std::ostream& out, const SearchResult& result, const OutputContext& context);
  unsigned honours;  ///< of Honours
};

/// The first is what is written unasked.
inline constexpr std::array<Format, 6> kFormats = {{
    {"text", "for people", "text/plain; charset=utf-8", "txt", write_text,
     kFacetCounts | kExplanation | kColour},
    {"json", "one object with all that the search answers", "application/json", "json", write_json,
     kFacetCounts | kExplanation},
    {"jsonl", "the hits alone, an object a line", "application/x-ndjson", "jsonl", write_jsonl,
     kExplanation},
    {"csv", "the hits as a table, or the counts alone", "text/csv; charset=utf-8; header=present",
     "csv", write_csv, kCountsAlone},
    {"lines", "a line a hit: day, source, headline, file",
     "text/tab-separated-values; charset=utf-8", "tsv", write_lines, kNullEnds},
    {"paths", "the files alone", "application/octet-stream", "lst", write_paths, kNullEnds},
}};

/// In the order of the table.
inline constexpr std::array<std::string_view, kFormats.size()> kFormatNames = [] {
  std::array<std::string_view, kFormats.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kFormats[i].name;
  return names;
}();

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_FORMATS_H_
