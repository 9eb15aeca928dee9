// SPDX-License-Identifier: GPL-3.0-or-later
/// What a search is asked, whoever asks: a command line, an address, a saved query.
#ifndef BACKISSUE_SEARCHER_QUERY_REQUEST_H_
#define BACKISSUE_SEARCHER_QUERY_REQUEST_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "common/index/schema/facets.h"
#include "searcher/query/ast.h"

namespace backissue {

enum class SortOrder : std::uint8_t { kRelevance, kNewest, kOldest };

/// In the order of SortOrder.
inline constexpr std::array<std::string_view, 3> kSortNames = {"relevance", "newest", "oldest"};

constexpr std::string_view name_of(SortOrder order) {
  return kSortNames[static_cast<std::size_t>(order)];
}

/// What an article must have of words side by side to match: all of them, but any where no article
/// has all; or always the one or the other.
enum class MatchRule : std::uint8_t { kAuto, kAll, kSome };

/// In the order of MatchRule.
inline constexpr std::array<std::string_view, 3> kMatchNames = {"auto", "all", "some"};

/// Filters of one kind: any of the values; kinds: all must hold.
struct SearchRequest {
  std::string text;  ///< the query as typed, for "did you mean"
  QueryNode query;
  std::vector<QueryNode> filters;  ///< kValue, kDates, or kOr of them; each must hold
  MatchRule match = MatchRule::kAuto;
  SortOrder sort = SortOrder::kRelevance;
  std::optional<CivilDay> now;  ///< what its dates were counted from, where that was given
  std::optional<CivilDay> prefer_recent;  ///< today: newer articles rank a little higher
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::vector<FacetKind> facets;
  /// An exact count and span of dates, at the cost of visiting every match.
  bool count_all = false;
  bool explain = false;
  std::size_t snippet_code_points = 220;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_REQUEST_H_
