// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/lines.h"

#include <algorithm>
#include <set>
#include <string>

#include "common/text.h"
#include "searcher/output/hit_fields.h"

namespace backissue {
namespace {

char end_of(const OutputContext& context) {
  return context.ends_in_null ? '\0' : '\n';
}

bool has_controls(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

}  // namespace

void write_lines(std::ostream& out, const SearchResult& result, const OutputContext& context) {
  for (const Hit& hit : result.hits) {
    const Article& article = hit.article;
    const std::string member =
        article.member.empty() ? "" : " (" + for_terminal(display_path(article.member)) + ")";
    out << (article.published ? to_iso8601(article.published->day) : "") << '\t'
        << for_terminal(cell_of(article, "source")) << '\t' << for_terminal(article.title) << '\t'
        << for_terminal(display_path(shown_path(article.path, context.reader))) << member
        << end_of(context);
  }
}

void write_paths(std::ostream& out, const SearchResult& result, const OutputContext& context) {
  std::set<std::string_view> written;
  for (const Hit& hit : result.hits) {
    const std::string& path = hit.article.path;
    if (!written.insert(path).second) continue;
    const bool is_safe = context.ends_in_null || !has_controls(path);
    out << (is_safe ? path : for_terminal(display_path(path))) << end_of(context);
  }
}

}  // namespace backissue
