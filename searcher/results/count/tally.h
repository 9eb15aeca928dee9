// SPDX-License-Identifier: GPL-3.0-or-later
/// Counts over all matches of a search: how many, of which days, and the values of its facets.
#ifndef BACKISSUE_SEARCHER_RESULTS_COUNT_TALLY_H_
#define BACKISSUE_SEARCHER_RESULTS_COUNT_TALLY_H_

#include <xapian.h>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/read/archive.h"
#include "searcher/results/count/article_set.h"
#include "searcher/results/count/facet_counts.h"
#include "searcher/results/result.h"

namespace backissue {

class Tally {
 public:
  /// Opening the lists of days costs as much as reading the days of so many matches.
  static constexpr std::size_t kFew = 1000;
  explicit Tally(const std::vector<FacetKind>& kinds, std::size_t few = kFew);
  /// Of all matches, copies one by one: `found` of each part of the archive. Throws what the engine
  /// throws.
  void count(const Archive& archive, const std::vector<ArticleSet>& found);
  /// The same where part of it is on another machine, which takes no code of ours into the match.
  void count_remotely(const Xapian::Database& database, const Xapian::Query& query);
  /// Sets `matches`, `dates`, `undated` and `facets`.
  void report(SearchResult& result) const;

 private:
  void count_part(const Xapian::Database& part, const ArticleSet& found);
  static Xapian::docid read_column(const Xapian::Database& part, FacetCounts& facet,
                                   const ArticleSet& found);
  Xapian::docid read_day_column(const Xapian::Database& part, const ArticleSet& found);
  void read_slot(const Xapian::Database& database, Xapian::valueno slot, const ArticleSet& matches,
                 Xapian::docid after, bool note_days);
  void read_days(const Xapian::Database& database, const ArticleSet& matches);
  void add(Xapian::valueno slot, std::string_view content, std::size_t articles);
  void note_day(std::string_view moment, std::size_t articles);
  void span(std::string_view day);

  std::vector<FacetCounts> facets_;
  std::size_t few_;
  std::size_t matches_ = 0;
  std::size_t undated_ = 0;
  std::string first_day_;  // "YYYYMMDD"; empty where no match is dated
  std::string last_day_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_COUNT_TALLY_H_
