// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/csv.h"

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/output/hit_fields.h"
#include "searcher/output/shown_counts.h"

namespace backissue {
namespace {

/// Spreadsheets run a cell that begins like a formula, and page text is not trusted: an apostrophe
/// keeps it text.
bool looks_like_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void put_cell(std::string& row, std::string_view cell) {
  if (!row.empty()) row += ',';
  std::string text = looks_like_formula(cell) ? "'" : "";
  text += cell;
  if (text.find_first_of(",\"\r\n") == std::string::npos) {
    row += text;
    return;
  }
  row += '"';
  for (const char c : text) row.append(c == '"' ? 2 : 1, c);
  row += '"';
}

constexpr std::string_view kMoment = "published";

/// Of a moment by ISO 8601 day, time of day and offset apart: a spreadsheet takes none of them for
/// what it is where they stand together.
void put_moment(std::string& row, std::string_view iso) {
  constexpr std::size_t kDay = 10;  // "2024-03-12"
  constexpr std::size_t kTime = 8;  // "09:00:00", behind a T
  const bool has_time = iso.size() > kDay;
  put_cell(row, iso.substr(0, kDay));
  put_cell(row, has_time ? iso.substr(kDay + 1, kTime) : "");
  row += ',';  // not by put_cell(): "+01:00" is ours and runs nothing
  if (has_time) row += iso.substr(kDay + 1 + kTime);
}

void write_counts(std::ostream& out, const SearchResult& result, const OutputContext& context) {
  out << "facet,value,count\r\n";
  for (const Facet& facet : result.facets)
    for (const FacetCount& count : shown_counts(facet, context.facet_limit.value_or(0)).counts) {
      std::string row(entry_of(facet.kind).name);
      put_cell(row, count.value);
      put_cell(row, std::to_string(count.count));
      out << row << "\r\n";
    }
}

}  // namespace

void write_csv(std::ostream& out, const SearchResult& result, const OutputContext& context) {
  if (context.counts_alone && !result.facets.empty()) return write_counts(out, result, context);
  std::string header = "rank,score";
  for (const HitField& field : kHitFields)
    header.append(",").append(field.name).append(field.name == kMoment ? ",time,zone" : "");
  out << header << ",snippet,also,missing\r\n";
  for (const Hit& hit : result.hits) {
    std::string row = fmt::format("{},{:.6g}", hit.rank, hit.score);
    for (const HitField& field : kHitFields)
      if (field.name == kMoment)
        put_moment(row, cell_of(hit.article, field.name));
      else
        put_cell(row, join(cells_of(hit.article, field.name), "; "));
    put_cell(row, hit.snippet);
    put_cell(row, std::to_string(hit.also));
    put_cell(row, join(hit.missing, "; "));
    out << row << "\r\n";
  }
}

}  // namespace backissue
