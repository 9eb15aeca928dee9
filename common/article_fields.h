// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of what an article is printed with: a row a field, in the order of `--dump`. Every
/// output reads its cells here, so that all of them show the same and name it alike (docs/json.md).
#ifndef BACKISSUE_COMMON_ARTICLE_FIELDS_H_
#define BACKISSUE_COMMON_ARTICLE_FIELDS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace backissue {

enum class Cells : std::uint8_t {
  kOne,     ///< a text, or none where the article does not have it
  kList,    ///< any number of texts, in the order of the page
  kNumber,  ///< decimal digits, always
};

struct ArticleField {
  std::string_view name;  ///< as printed: stable, scripts read it
  Cells shape;
  bool is_dumped;  ///< by `--dump`; the others are for readers of hits
  /// Valid UTF-8, never an empty text; days and moments by ISO 8601.
  std::vector<std::string> (*cells)(const Article& article);
};

std::span<const ArticleField> article_fields();
/// Null where there is no such field.
const ArticleField* article_field(std::string_view name);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ARTICLE_FIELDS_H_
