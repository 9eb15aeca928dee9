// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of what the articles of a search are counted by: --facets, its help, the counting,
/// the columns on disk and the formats read it.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_FACETS_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_FACETS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/index/schema/fields.h"

namespace backissue {

enum class FacetKind : std::uint8_t {
  kTag,
  kSource,
  kAuthor,
  kSection,
  kLanguage,
  kYear,
  kMonth,
  kDay,
};

struct FacetEntry {
  FacetKind kind;
  std::string_view name;    ///< as --facets takes it and the formats print it
  std::uint32_t slot;       ///< whose contents it counts
  std::size_t date_digits;  ///< of the slot that make a value; 0 where it is not a date
  Field narrows;            ///< the query field that takes one of its values
};

inline constexpr std::array<FacetEntry, 8> kFacets = {{
    {FacetKind::kTag, "tag", slot::kTags, 0, Field::kTag},
    {FacetKind::kSource, "source", slot::kSource, 0, Field::kSource},
    {FacetKind::kAuthor, "author", slot::kAuthors, 0, Field::kAuthor},
    {FacetKind::kSection, "section", slot::kSection, 0, Field::kSection},
    {FacetKind::kLanguage, "language", slot::kLanguage, 0, Field::kLanguage},
    {FacetKind::kYear, "year", slot::kPublished, 4, Field::kPublished},
    {FacetKind::kMonth, "month", slot::kPublished, 6, Field::kPublished},
    {FacetKind::kDay, "day", slot::kPublished, kDayDigits, Field::kPublished},
}};

constexpr const FacetEntry& entry_of(FacetKind kind) {
  return kFacets[static_cast<std::size_t>(kind)];
}

constexpr bool facets_are_in_order() {
  for (std::size_t i = 0; i < kFacets.size(); ++i)
    if (static_cast<std::size_t>(kFacets[i].kind) != i) return false;
  return true;
}
static_assert(facets_are_in_order());

/// In the order of the table.
inline constexpr std::array<std::string_view, kFacets.size()> kFacetNames = [] {
  std::array<std::string_view, kFacets.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kFacets[i].name;
  return names;
}();

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_FACETS_H_
