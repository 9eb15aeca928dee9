// SPDX-License-Identifier: GPL-3.0-or-later
/// Where an article says the words of the query. News tells first what it is about.
#ifndef BACKISSUE_SEARCHER_MATCH_WORD_PLACES_H_
#define BACKISSUE_SEARCHER_MATCH_WORD_PLACES_H_

#include <xapian.h>
#include <set>
#include <string>
#include <vector>

#include "searcher/match/highlight.h"
#include "searcher/match/postings/posting_lists.h"

namespace backissue {

/// Keeps references to the database and the lists.
class WordPlaces {
 public:
  /// `lists`: of the database, for those that were read already. Where there are none, an article's
  /// terms are read to know which forms it has, since each question for places may go to another
  /// machine.
  WordPlaces(const Xapian::Database& database, const HighlightPlan& plan,
             const PostingLists* lists);

  /// Both from 0 for none of the words to 1 for all of them, each by its weight.
  struct Lie {
    double early = 0;     ///< 1 in the first place, half of it fifty places on
    double together = 0;  ///< the most that one stretch of twenty places holds
  };
  /// In the body of an article. Throws what the engine throws.
  Lie of(Xapian::docid article) const;

 private:
  struct Word {
    std::vector<std::string> forms;
    double weight;
  };
  using Forms = std::set<std::string>;
  Forms present(Xapian::docid article) const;
  std::vector<Xapian::termpos> places(Xapian::docid article, const Word& word,
                                      const Forms& present) const;

  const Xapian::Database& database_;
  const PostingLists* lists_;
  std::vector<Word> words_;
  Forms forms_;        // of all words
  double weight_ = 0;  // of all words
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_WORD_PLACES_H_
