// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be asked of an archive. On this machine: arrays, columns, our own code in the match. Of
/// a server: the engine's calls alone, and few of them, since each may be a message. The archive
/// has to outlive both; all that they do throws what the engine throws.
#ifndef BACKISSUE_SEARCHER_REACH_REACH_H_
#define BACKISSUE_SEARCHER_REACH_REACH_H_

#include <xapian.h>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "searcher/match/matching.h"
#include "searcher/match/postings/posting_lists.h"
#include "searcher/query/request.h"
#include "searcher/results/count/tally.h"

namespace backissue {

/// One match in order, with the run of the engine that found it.
struct FoundArticle {
  Xapian::MSetIterator item;
  Xapian::Enquire run;
};

struct Ordered {
  std::vector<FoundArticle> matches;
  std::size_t most = 0;      ///< of all matches there are no more; 0 where they are found already
  std::size_t estimate = 0;  ///< of all matches
};

/// The matches of one query; what was found out once is kept.
class Matches {
 public:
  virtual ~Matches() = default;
  /// Those from place `first` on, `most` at most; of the copies of a story the first one alone.
  virtual Ordered in_order(SortOrder order, std::size_t first, std::size_t most) = 0;
  /// Counts all matches, copies one by one.
  virtual void count(Tally& tally) = 0;
  /// How many there are, copies one by one.
  virtual std::size_t size() = 0;
  /// How many of them have the term.
  virtual std::size_t count_with(const std::string& term) = 0;
  /// Tells which terms one of them has; good as long as this is.
  virtual std::function<bool(const std::string& term)> terms_of(const FoundArticle& found) = 0;
};

class Reach {
 public:
  virtual ~Reach() = default;
  /// Of the archive's words, to rank by; null where the engine alone can be asked.
  virtual std::shared_ptr<PostingLists> lists() const = 0;
  /// The same where the archive has one part alone, whose articles the lists number; else null.
  PostingLists* lists_of_part() const {
    const auto known = lists();
    return known && !known->is_union() ? known.get() : nullptr;  // known to the reach as well
  }
  /// Where to look for words and values near those that are nowhere; null where all of them would
  /// have to come from a server.
  virtual const Xapian::Database* dictionary() const = 0;
  /// Articles that match, copies one by one, exactly.
  virtual std::size_t count(const Xapian::Query& query) const = 0;
  /// `matching` has to outlive it.
  virtual std::unique_ptr<Matches> find(const Matching& matching) const = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_REACH_REACH_H_
