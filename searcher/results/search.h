// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_SEARCH_H_
#define BACKISSUE_SEARCHER_RESULTS_SEARCH_H_

#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/result.h"
#include "searcher/query/ast.h"
#include "common/index/read/archive.h"
#include "searcher/results/show/ranges.h"

namespace backissue {

enum class SortOrder : std::uint8_t { kRelevance, kNewest, kOldest };
enum class FacetKind : std::uint8_t {
  kTag,
  kSource,
  kAuthor,
  kSection,
  kLanguage,
  kYear,
  kMonth,
  kDay
};

/// One search as the command line asks for it. Filters of one kind: any of the values; kinds: all
/// must hold.
struct SearchRequest {
  std::string text;  ///< the query as typed, for "did you mean"
  QueryNode query;
  std::vector<QueryNode> filters;  ///< kValue, kDates, or kOr of them; each must hold
  SortOrder sort = SortOrder::kRelevance;
  std::optional<CivilDay> prefer_recent;  ///< today: newer articles rank a little higher
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::vector<FacetKind> facets;
  bool count_all =
      false;  ///< an exact count and span of dates, at the cost of visiting every match
  bool explain = false;
  std::size_t snippet_code_points = 220;
};

struct Hit {
  std::size_t rank = 0;  ///< from 1, over all pages of results
  double score = 0;
  Article article;
  std::string snippet;  ///< plain text
  /// Hit ranges in the snippet in Unicode code points, end exclusive, in order, never overlapping.
  std::vector<std::pair<std::size_t, std::size_t>> highlights;
  std::vector<std::pair<std::size_t, std::size_t>> title_highlights;
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> tag_highlights;  ///< of each tag
  std::size_t also = 0;              ///< other saved copies of the same story folded into this hit
  std::vector<std::string> missing;  ///< query words that the article lacks, as typed
  std::vector<std::string> why;      ///< --explain: a line for every term that counted
};

struct FacetCount {
  std::string value;
  std::size_t count = 0;
};
struct Facet {
  FacetKind kind = FacetKind::kTag;
  std::vector<FacetCount> counts;  ///< most frequent first, then by value
};

struct SearchResult {
  std::string understood;
  std::size_t matches = 0;  ///< articles, copies counted one by one
  bool exact = true;
  std::vector<Hit> hits;
  bool more = false;                       ///< hits follow after these
  SortOrder sort = SortOrder::kRelevance;  ///< as applied: filters alone give nothing to rank by
  std::vector<Facet> facets;
  std::string did_you_mean;              ///< empty if none
  std::vector<std::string> explanation;  ///< --explain: how the query was read
  std::vector<std::string> hints;        ///< nothing found: which part killed it, for people
  std::vector<std::string> notes;        ///< what was left out of the query, for people
  std::optional<std::pair<CivilDay, CivilDay>> dates;  ///< first and last day among all matches
  std::size_t undated = 0;
  std::size_t undated_left_out = 0;  ///< match but for a filter of dates ///< among all matches
};

/// Runs it; a reader overtaken by a writer starts over by itself. What the engine throws becomes an
/// error (kDatabase).
Result<SearchResult> search(Archive& archive, const SearchRequest& request);

/// The article's source as results show it: the site, or the publisher where there is none.
const std::string& source_of(const Article& article);
std::string_view name_of(FacetKind kind);
std::string_view name_of(SortOrder order);
std::optional<SortOrder> sort_from_name(std::string_view name);
std::optional<FacetKind> facet_from_name(std::string_view name);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SEARCH_H_
