// SPDX-License-Identifier: GPL-3.0-or-later
/// Which fields of the article a hit is shown with: JSON keys and CSV columns, in their order.
#ifndef BACKISSUE_SEARCHER_OUTPUT_HIT_FIELDS_H_
#define BACKISSUE_SEARCHER_OUTPUT_HIT_FIELDS_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace backissue {

struct HitField {
  std::string_view name;  ///< in the table of article fields (common/article_fields.h)
  bool is_always;         ///< a key of JSON though the article has none: an empty text or list
};

inline constexpr std::array<HitField, 10> kHitFields = {{{"title", true},
                                                         {"published", false},
                                                         {"source", true},
                                                         {"authors", true},
                                                         {"tags", true},
                                                         {"section", true},
                                                         {"language", true},
                                                         {"url", true},
                                                         {"path", true},
                                                         {"member", false}}};

/// What the article has of the field of this name; a name that is not in the table has nothing.
std::vector<std::string> cells_of(const Article& article, std::string_view name);
/// The first of them, or an empty text.
std::string cell_of(const Article& article, std::string_view name);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_OUTPUT_HIT_FIELDS_H_
