// SPDX-License-Identifier: GPL-3.0-or-later
/// Counts over all matches of a search: how many, of which days, and the values of its facets.
#ifndef BACKISSUE_SEARCHER_RESULTS_TALLY_H_
#define BACKISSUE_SEARCHER_RESULTS_TALLY_H_

#include <xapian.h>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/results/search.h"

namespace backissue {

/// The different contents of one value slot with their numbers, in the order of their first sight.
class SlotCounts {
 public:
  struct Entry {
    std::string content;
    std::size_t count = 0;
  };
  void add(std::string_view content, std::size_t count);
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::unordered_map<std::string, std::size_t> index_;  // into entries_
  std::vector<Entry> entries_;
};

class Tally {
 public:
  Tally(std::vector<FacetKind> kinds, bool remote);
  ~Tally();
  /// Visits every match once, copies one by one. Throws what the engine throws.
  void count(const Xapian::Database& database, const Xapian::Query& query);
  /// Sets `matches`, `dates`, `undated` and `facets`.
  void report(SearchResult& result);

 private:
  class Spy;

  void collect_remote();
  void report_dates(SearchResult& result) const;

  std::vector<FacetKind> kinds_;
  std::map<Xapian::valueno, SlotCounts> slots_;
  std::size_t matches_ = 0;
  std::unique_ptr<Spy> spy_;
  std::map<Xapian::valueno, std::unique_ptr<Xapian::ValueCountMatchSpy>> remote_spies_;
};

/// Counts by value, values that differ in case, accents or punctuation at the ends alone being one,
/// shown as first seen. Most frequent first, then by value.
std::vector<FacetCount> count_values(FacetKind kind, const SlotCounts& counts);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_TALLY_H_
