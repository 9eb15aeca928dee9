// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_SHOW_EXPLAIN_H_
#define BACKISSUE_SEARCHER_RESULTS_SHOW_EXPLAIN_H_

#include <xapian.h>
#include <string>
#include <vector>

#include "searcher/match/matching.h"
#include "searcher/results/result.h"

namespace backissue {

/// How the query was read, a line a fact: the whole with its dates resolved, its tree, each word
/// with its forms and with its stem in each language of the archive, the engine's query.
std::vector<std::string> explain_query(const SearchRequest& request, const Matching& matching,
                                       const Vocabulary& vocabulary);

/// Says what each part of the query gave a hit. Keeps references to what it is made with.
class HitExplainer {
 public:
  /// Parts that can't be read are left out. Throws what the engine throws.
  HitExplainer(const Xapian::Database& database, const Vocabulary& vocabulary,
               const QueryNode& query, const Matching& matching);
  /// A line for every part that the article has, in the order of the query: its weight, and the
  /// index terms with the number of times that headline and body hold them. Headline and body are
  /// weighed as one text and a word's forms as one word; each is given the part of the weight that
  /// it has of the occurrences. Each part is weighed by itself; a last line says how far its
  /// neighbours raise or lower that to `all`, the article's for the whole query.
  std::vector<std::string> explain(Xapian::docid id, const Article& article, double all) const;

 private:
  struct Part {
    std::string shown;
    CompiledQuery compiled;
  };
  void add_parts(const QueryNode& node, const Vocabulary& vocabulary);
  double recency_gain(const Article& article) const;
  std::size_t count_in_headline(Xapian::docid id, const std::string& word) const;
  std::string occurrences(Xapian::docid id, const std::vector<std::string>& terms,
                          double weight) const;

  const Xapian::Database& database_;
  const Matching& matching_;
  std::vector<Part> parts_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_SHOW_EXPLAIN_H_
