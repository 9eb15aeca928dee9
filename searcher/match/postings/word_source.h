// SPDX-License-Identifier: GPL-3.0-or-later
/// Articles with any of the forms that a word of the query stands for.
#ifndef BACKISSUE_SEARCHER_MATCH_POSTINGS_WORD_SOURCE_H_
#define BACKISSUE_SEARCHER_MATCH_POSTINGS_WORD_SOURCE_H_

#include <xapian.h>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "searcher/match/postings/posting_lists.h"
#include "searcher/match/postings/weighting.h"

namespace backissue {

/// Weighs as the engine weighs a sum of synonyms with Xapian::BM25Weight: each a set of forms,
/// taken as one term that occurs in an article as often as all of them together. The engine reads a
/// form's list once for each set and compares log n times a posting; here every list is read once,
/// and articles that cannot weigh enough are passed over by how often they have the word. Not for
/// databases on other machines, which know no code of ours.
class WordSource final : public Xapian::PostingSource {
 public:
  struct Set {
    std::vector<std::string> terms;
    double weight = 0;  ///< of a term in as many articles, before its frequency in one counts
  };
  struct Plan {
    std::vector<Set> sets;              ///< the last holds all terms of the others
    double average_length = 1;          ///< of the articles of the whole database, in words
    Bm25Shape shape{1, 0};              ///< set before the engine asks for anything
    std::shared_ptr<PostingLists> own;  ///< of the only part there is; null where there are more
  };

  explicit WordSource(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {}

  void init(const Xapian::Database& part) override;
  Xapian::doccount get_termfreq_min() const override { return articles(); }
  Xapian::doccount get_termfreq_est() const override { return articles(); }
  Xapian::doccount get_termfreq_max() const override { return articles(); }
  double get_weight() const override;
  Xapian::docid get_docid() const override { return all().list->articles[all().at]; }
  void next(double least) override;
  void skip_to(Xapian::docid id, double least) override;
  bool at_end() const override { return !is_before_ && all().at >= all().list->articles.size(); }
  WordSource* clone() const override { return new WordSource(plan_); }
  std::string get_description() const override;

 private:
  const PostingReader& all() const { return sets_.back(); }
  Xapian::doccount articles() const {
    return static_cast<Xapian::doccount>(all().list->articles.size());
  }
  double most_weight(double occurrences) const;
  double occurrences_for(double weight) const;
  void go_on(double least);

  std::shared_ptr<const Plan> plan_;
  std::shared_ptr<PostingLists> lists_;
  mutable std::vector<PostingReader> sets_;
  double weight_ = 0;        // of all sets
  double least_length_ = 0;  // of an article here, to the average
  double asked_for_ = -1;    // the weight that `enough_` is for
  double enough_ = 0;        // occurrences
  bool is_before_ = true;    // nothing was asked for yet
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_POSTINGS_WORD_SOURCE_H_
