// SPDX-License-Identifier: GPL-3.0-or-later
/// Counts over all matches of a search: how many, of which days, and the values of its facets.
#ifndef BACKISSUE_SEARCHER_RESULTS_TALLY_H_
#define BACKISSUE_SEARCHER_RESULTS_TALLY_H_

#include <xapian.h>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results/facet_counts.h"
#include "searcher/results/search.h"

namespace backissue {

/// A set of articles, a bit each. Numbers past the last, which only damaged lists hold, are none.
class ArticleSet {
 public:
  explicit ArticleSet(Xapian::docid last) : bits_(last / 64 + 1) {}
  void insert(Xapian::docid id) {
    if (id / 64 < bits_.size()) bits_[id / 64] |= std::uint64_t{1} << id % 64;
  }
  bool contains(Xapian::docid id) const {
    return id / 64 < bits_.size() && (bits_[id / 64] >> id % 64 & 1U) != 0;
  }
  std::size_t size() const;
  /// In ascending order.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t word = 0; word < bits_.size(); ++word)
      for (std::uint64_t rest = bits_[word]; rest != 0; rest &= rest - 1)
        visit(static_cast<Xapian::docid>(word * 64 +
                                         static_cast<std::size_t>(__builtin_ctzll(rest))));
  }

 private:
  std::vector<std::uint64_t> bits_;
};

class Tally {
 public:
  explicit Tally(const std::vector<FacetKind>& kinds);
  /// Of all matches, copies one by one. Throws what the engine throws.
  void count(const Archive& archive, const Xapian::Query& query);
  /// Sets `matches`, `dates`, `undated` and `facets`.
  void report(SearchResult& result) const;

 private:
  struct Counted {
    FacetKind kind;
    FacetCounts counts;
  };

  void count_here(const Xapian::Database& part, const Xapian::Query& query);
  void count_remotely(const Xapian::Database& database, const Xapian::Query& query);
  void read_slot(const Xapian::Database& database, Xapian::valueno slot, const ArticleSet& matches);
  void read_days(const Xapian::Database& database, const ArticleSet& matches);
  void add(Xapian::valueno slot, std::string_view content, std::size_t articles);
  void span(std::string_view day);

  std::vector<Counted> facets_;
  std::size_t matches_ = 0;
  std::size_t undated_ = 0;
  std::string first_day_;  // "YYYYMMDD"; empty where no match is dated
  std::string last_day_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_TALLY_H_
