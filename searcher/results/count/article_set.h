// SPDX-License-Identifier: GPL-3.0-or-later
/// Which articles of one database match, without ranking them.
#ifndef BACKISSUE_SEARCHER_RESULTS_COUNT_ARTICLE_SET_H_
#define BACKISSUE_SEARCHER_RESULTS_COUNT_ARTICLE_SET_H_

#include <xapian.h>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/match/postings/posting_lists.h"

namespace backissue {

/// A bit for each article of a database. Numbers past the last, which only damaged lists hold, are
/// none.
class ArticleSet {
 public:
  explicit ArticleSet(Xapian::docid last) : bits_(last / kBits + 1) {}

  void insert(Xapian::docid id) {
    if (id / kBits < bits_.size()) bits_[id / kBits] |= std::uint64_t{1} << id % kBits;
  }
  bool contains(Xapian::docid id) const {
    return id / kBits < bits_.size() && (bits_[id / kBits] >> id % kBits & 1U) != 0;
  }
  std::size_t size() const;
  /// Those of the other set, of the same database, come in, stay alone, or go out.
  void unite(const ArticleSet& other);
  void intersect(const ArticleSet& other);
  void subtract(const ArticleSet& other);

  /// In ascending order.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t word = 0; word < bits_.size(); ++word) visit_word(word, bits_[word], visit);
  }
  /// Those from `first` on and before `end`, in ascending order.
  template <class Visit>
  void each_between(Xapian::docid first, Xapian::docid end, Visit visit) const {
    for (std::size_t word = first / kBits; word < bits_.size() && word * kBits < end; ++word) {
      std::uint64_t some = bits_[word];
      if (word == first / kBits) some &= ~std::uint64_t{0} << first % kBits;
      if (word == end / kBits) some &= ~(~std::uint64_t{0} << end % kBits);
      visit_word(word, some, visit);
    }
  }

 private:
  template <class Visit>
  static void visit_word(std::size_t word, std::uint64_t some, Visit& visit) {
    for (; some != 0; some &= some - 1)
      visit(static_cast<Xapian::docid>(word * kBits +
                                       static_cast<std::size_t>(std::countr_zero(some))));
  }

  static constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> bits_;
};

/// Puts every article that a match run comes by into a set. Numbers are those of the database by
/// itself, also where the run is over a union.
class ArticleCollector : public Xapian::MatchSpy {
 public:
  explicit ArticleCollector(ArticleSet& out) : out_(out) {}
  void operator()(const Xapian::Document& document, double) override {
    out_.insert(document.get_docid());
  }

 private:
  ArticleSet& out_;
};

/// True where every way to match asks for the places of words, which only the engine can tell.
bool needs_engine(const Xapian::Query& query);

/// The articles that the engine would match. `part` is one database, no union of several: those
/// number their articles anew. `lists`: of the part, for those that are at hand; may be null.
/// Throws what the engine throws.
ArticleSet matching_articles(const Xapian::Database& part, const Xapian::Query& query,
                             PostingLists* lists = nullptr);

/// How many articles of the set have the term.
std::size_t count_holders(const Xapian::Database& part, const std::string& term,
                          const ArticleSet& articles);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_COUNT_ARTICLE_SET_H_
