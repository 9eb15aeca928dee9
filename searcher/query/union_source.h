// SPDX-License-Identifier: GPL-3.0-or-later
/// Articles with any of very many terms.
#ifndef BACKISSUE_SEARCHER_QUERY_UNION_SOURCE_H_
#define BACKISSUE_SEARCHER_QUERY_UNION_SOURCE_H_

#include <xapian.h>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "searcher/query/weighting.h"

namespace backissue {

/// Weighs as the engine weighs a synonym of the terms with Xapian::BM25Weight: as one term that
/// occurs in an article as often as all of them together. (The engine's own weight is some
/// hundredths off: it rounds at each term when it estimates how many articles hold any.) A synonym
/// of n terms costs the engine log n comparisons a posting; here each list is read once, into an
/// array. Not for databases on other machines, which know no code of ours.
class UnionSource final : public Xapian::PostingSource {
 public:
  struct Plan {
    std::vector<std::string> terms;
    double weight = 0;  ///< of a term in as many articles, before its frequency in one counts
    double average_length = 1;  ///< of the articles of the whole database, in words
    Bm25Shape shape;
  };

  explicit UnionSource(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {}

  void init(const Xapian::Database& part) override;
  Xapian::doccount get_termfreq_min() const override { return articles_; }
  Xapian::doccount get_termfreq_est() const override { return articles_; }
  Xapian::doccount get_termfreq_max() const override { return articles_; }
  double get_weight() const override;
  Xapian::docid get_docid() const override { return at_; }
  void next(double least) override;
  void skip_to(Xapian::docid id, double least) override;
  bool at_end() const override { return is_past_; }
  UnionSource* clone() const override { return new UnionSource(plan_); }
  std::string get_description() const override;

 private:
  double weight_of(double occurrences, double relative_length) const;
  void go_on_from(Xapian::docid id, double least);

  std::shared_ptr<const Plan> plan_;
  Xapian::Database part_;
  std::vector<std::uint32_t> occurrences_;  // by article
  Xapian::doccount articles_ = 0;
  Xapian::docid at_ = 0;
  bool is_past_ = false;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_UNION_SOURCE_H_
