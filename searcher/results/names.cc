// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "searcher/results/search.h"

namespace backissue {
namespace {

constexpr std::array<std::string_view, 8> kFacetNames = {"tag",      "source", "author", "section",
                                                         "language", "year",   "month",  "day"};
constexpr std::array<std::string_view, 3> kSortNames = {"relevance", "newest", "oldest"};

template <class Kind, std::size_t N>
std::optional<Kind> from_name(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<Kind>(i);
  return std::nullopt;
}

}  // namespace

const std::string& source_of(const Article& article) {
  return article.site.empty() ? article.publisher : article.site;
}

std::string_view name_of(FacetKind kind) {
  return kFacetNames[static_cast<std::size_t>(kind)];
}
std::string_view name_of(SortOrder order) {
  return kSortNames[static_cast<std::size_t>(order)];
}

std::optional<FacetKind> facet_from_name(std::string_view name) {
  return from_name<FacetKind>(kFacetNames, name);
}
std::optional<SortOrder> sort_from_name(std::string_view name) {
  return from_name<SortOrder>(kSortNames, name);
}

}  // namespace backissue
