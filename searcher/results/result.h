// SPDX-License-Identifier: GPL-3.0-or-later
/// What a search answers. Values that own all they hold: they outlive the archive that they are of.
#ifndef BACKISSUE_SEARCHER_RESULTS_RESULT_H_
#define BACKISSUE_SEARCHER_RESULTS_RESULT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/article.h"
#include "common/date.h"
#include "common/index/schema/building.h"
#include "common/index/schema/facets.h"
#include "searcher/query/request.h"
#include "searcher/results/ranges.h"

namespace backissue {

struct Hit {
  std::size_t rank = 0;  ///< from 1, over all pages of results
  double score = 0;
  Article article;      ///< without its body
  std::string snippet;  ///< plain text
  /// Hit ranges in the snippet in Unicode code points, end exclusive, in order, never overlapping.
  Ranges highlights;
  Ranges title_highlights;
  std::vector<Ranges> tag_highlights;  ///< of each tag
  std::size_t also = 0;                ///< other saved copies of the same story folded into it
  std::vector<std::string> missing;    ///< query words that the article lacks, as typed
  std::vector<std::string> why;        ///< --explain: a line for every term that counted
};

struct FacetCount {
  std::string value;
  std::size_t count = 0;
};
struct Facet {
  FacetKind kind = FacetKind::kTag;
  std::vector<FacetCount> counts;  ///< most frequent first, then by value; days in order of time
};

struct SearchResult {
  std::string understood;
  std::size_t matches = 0;  ///< articles, copies counted one by one
  bool exact = true;
  /// Whether those that match have all words side by side; where no article has, any of them.
  bool matched_all = true;
  bool none_has_all = false;  ///< that is why
  std::size_t some =
      0;  ///< with those that lack words too; about so many where there are very many
  std::vector<Hit> hits;
  bool more = false;                       ///< hits follow after these
  SortOrder sort = SortOrder::kRelevance;  ///< as applied: filters alone give nothing to rank by
  std::vector<Facet> facets;
  std::string did_you_mean;              ///< empty if none
  std::vector<std::string> explanation;  ///< --explain: how the query was read
  std::vector<std::string> hints;        ///< nothing found: which part killed it, for people
  std::vector<std::string> notes;        ///< what was left out of the query, for people
  std::optional<std::pair<CivilDay, CivilDay>> dates;  ///< first and last day among all matches
  std::optional<Building>
      building;             ///< of an archive that is being made: it answers for what is done
  std::size_t undated = 0;  ///< among all matches
  std::size_t undated_left_out = 0;  ///< match but for a filter of dates
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_RESULT_H_
