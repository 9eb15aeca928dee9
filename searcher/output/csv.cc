// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/csv.h"

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/output/hit_fields.h"

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

}  // namespace

void write_csv(std::ostream& out, const SearchResult& result, const OutputContext&) {
  std::string header = "rank,score";
  for (const HitField& field : kHitFields) put_cell(header, field.name);
  out << header << ",snippet,also,missing\r\n";
  for (const Hit& hit : result.hits) {
    std::string row = fmt::format("{},{:.6g}", hit.rank, hit.score);
    for (const HitField& field : kHitFields)
      put_cell(row, join(cells_of(hit.article, field.name), "; "));
    put_cell(row, hit.snippet);
    put_cell(row, std::to_string(hit.also));
    put_cell(row, join(hit.missing, "; "));
    out << row << "\r\n";
  }
}

}  // namespace backissue
