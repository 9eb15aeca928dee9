// SPDX-License-Identifier: GPL-3.0-or-later
/// Articles with any of several words of a query.
#ifndef BACKISSUE_SEARCHER_MATCH_POSTINGS_JOINED_SOURCE_H_
#define BACKISSUE_SEARCHER_MATCH_POSTINGS_JOINED_SOURCE_H_

#include <xapian.h>
#include <memory>
#include <string>
#include <vector>

#include "searcher/match/postings/posting_lists.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/match/postings/word_source.h"

namespace backissue {

/// Weighs what a WordSource for each of them would under OP_OR, where the engine compares the
/// places of all words at every article. What an article can weigh at most, were it as short as
/// any, is added up in an array of all; only where that is enough its weight is found.
class JoinedSource final : public Xapian::PostingSource {
 public:
  struct Plan {
    std::vector<std::vector<WordSource::Set>> words;
    double average_length = 1;  ///< as in WordSource::Plan, and the following
    Bm25Shape shape{1, 0};
    std::shared_ptr<PostingLists> own;
  };

  explicit JoinedSource(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {}

  void init(const Xapian::Database& part) override;
  Xapian::doccount get_termfreq_min() const override { return articles_; }
  Xapian::doccount get_termfreq_est() const override { return articles_; }
  Xapian::doccount get_termfreq_max() const override { return articles_; }
  double get_weight() const override;
  Xapian::docid get_docid() const override { return at_; }
  void next(double least) override;
  void skip_to(Xapian::docid id, double least) override;
  bool at_end() const override { return at_ >= most_.size(); }
  JoinedSource* clone() const override { return new JoinedSource(plan_); }
  std::string get_description() const override;

 private:
  struct Set {
    PostingReader postings;
    double weight;
  };
  void add(const Set& set, double least_length);
  void go_on(double least);

  std::shared_ptr<const Plan> plan_;
  std::shared_ptr<PostingLists> lists_;
  mutable std::vector<Set> sets_;
  std::vector<float> most_;  // by article, rounded up; 0 where it has none of the words
  Xapian::doccount articles_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_POSTINGS_JOINED_SOURCE_H_
