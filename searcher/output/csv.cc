// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/csv.h"

#include <fmt/format.h>

#include <array>

#include "common/text.h"

namespace backissue {
namespace {

constexpr std::array<std::string_view, 15> kColumns = {
    "rank",     "score", "title", "published", "source",  "authors", "tags",   "section",
    "language", "url",   "path",  "member",    "snippet", "also",    "missing"};

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
  std::string header;
  for (const auto column : kColumns) put_cell(header, column);
  out << header << "\r\n";
  for (const Hit& hit : result.hits) {
    const Article& article = hit.article;
    std::string row = fmt::format("{},{:.6g}", hit.rank, hit.score);
    put_cell(row, article.title);
    put_cell(row, article.published ? to_iso8601(*article.published) : "");
    put_cell(row, source_of(article));
    put_cell(row, join(article.authors, "; "));
    put_cell(row, join(article.tags, "; "));
    put_cell(row, article.section);
    put_cell(row, article.language);
    put_cell(row, article.url);
    put_cell(row, display_path(article.path));
    put_cell(row, display_path(article.member));
    put_cell(row, hit.snippet);
    put_cell(row, std::to_string(hit.also));
    put_cell(row, join(hit.missing, "; "));
    out << row << "\r\n";
  }
}

}  // namespace backissue
