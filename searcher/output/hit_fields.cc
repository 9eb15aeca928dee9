// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/hit_fields.h"

#include "common/article_fields.h"

namespace backissue {

std::vector<std::string> cells_of(const Article& article, std::string_view name) {
  const ArticleField* field = article_field(name);
  return field == nullptr ? std::vector<std::string>() : field->cells(article);
}

std::string cell_of(const Article& article, std::string_view name) {
  const auto cells = cells_of(article, name);
  return cells.empty() ? std::string() : cells.front();
}

}  // namespace backissue
