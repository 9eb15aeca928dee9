// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/count/article_set.h"

#include <algorithm>
#include <set>

namespace backissue {
namespace {

using Xapian::Query;

// Skipping in a list costs about so many steps along it.
constexpr std::size_t kSkip = 16;

bool unites(Query::op op) {
  return op == Query::OP_OR || op == Query::OP_SYNONYM || op == Query::OP_MAX;
}

/// Matches what its first part does.
bool only_weighs(Query::op op) {
  return op == Query::OP_SCALE_WEIGHT || op == Query::OP_AND_MAYBE;
}

/// Says nothing of the places of words, or of slots. What only adds weight has no say.
bool is_of_terms(const Query& query) {
  if (query.get_type() == Query::OP_AND_MAYBE) return is_of_terms(query.get_subquery(0));
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::OP_AND:
    case Query::OP_OR:
    case Query::OP_AND_NOT:
    case Query::OP_FILTER:
    case Query::OP_SYNONYM:
    case Query::OP_MAX:
    case Query::OP_SCALE_WEIGHT:
      break;
    default:
      return false;
  }
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    if (!is_of_terms(query.get_subquery(i))) return false;
  return true;
}

/// Reads posting lists where the engine would run a tree of iterators: a union of n lists costs it
/// log n comparisons a posting, here it is a bit to set.
class Evaluator {
 public:
  Evaluator(const Xapian::Database& part, PostingLists* lists)
      : part_(part), lists_(lists), last_(part.get_lastdocid()) {}

  ArticleSet articles(const Query& query) const {
    const Query::op op = query.get_type();
    if (only_weighs(op)) return articles(query.get_subquery(0));
    if (op == Query::LEAF_TERM) return any_of({term_of(query)});
    if (op == Query::LEAF_MATCH_ALL) return any_of({std::string()});
    if (unites(op)) return united(query);
    return is_of_terms(query) ? combined(query) : by_engine(query);
  }

 private:
  static std::string term_of(const Query& leaf) { return *leaf.get_terms_begin(); }

  ArticleSet combined(const Query& query) const {
    switch (query.get_type()) {
      case Query::OP_AND:
      case Query::OP_FILTER:
        return intersection(query);
      case Query::OP_AND_NOT:
        return difference(query);
      default:
        return ArticleSet(last_);
    }
  }

  /// The part that finds least first; the lists of the others are read where it has articles.
  ArticleSet intersection(const Query& query) const {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
      order.emplace_back(at_most(query.get_subquery(i)), i);
    std::sort(order.begin(), order.end());
    ArticleSet found = articles(query.get_subquery(order.front().second));
    for (std::size_t i = 1; i < order.size(); ++i)
      found = among(found, query.get_subquery(order[i].second));
    return found;
  }

  ArticleSet difference(const Query& query) const {
    ArticleSet found = articles(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
      found.subtract(among(found, query.get_subquery(i)));
    return found;
  }

  /// Those of the candidates that match.
  ArticleSet among(const ArticleSet& candidates, const Query& query) const {
    std::set<std::string> terms;
    if (!collect_terms(query, terms)) {
      ArticleSet found = articles(query);
      found.intersect(candidates);
      return found;
    }
    ArticleSet found(last_);
    const std::size_t count = candidates.size();
    for (const std::string& term : terms) {
      if (known(term) == nullptr && part_.get_termfreq(term) > kSkip * count)
        skip_along(term, candidates, found);
      else
        walk(term, found);
    }
    found.intersect(candidates);
    return found;
  }

  /// False where it is no plain union of terms.
  static bool collect_terms(const Query& query, std::set<std::string>& out) {
    const Query::op op = query.get_type();
    if (op == Query::LEAF_TERM) return out.insert(term_of(query)), true;
    if (op == Query::LEAF_MATCH_ALL) return out.emplace(), true;
    if (op == Query::LEAF_MATCH_NOTHING) return true;
    if (op != Query::OP_SCALE_WEIGHT && !unites(op)) return false;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
      if (!collect_terms(query.get_subquery(i), out)) return false;
    return true;
  }

  /// Each term's list once, however often it stands in the query.
  ArticleSet united(const Query& query) const {
    std::set<std::string> terms;
    std::vector<Query> others;
    split_union(query, terms, others);
    ArticleSet found = any_of(terms);
    for (const Query& other : others) found.unite(articles(other));
    return found;
  }

  static void split_union(const Query& query, std::set<std::string>& terms,
                          std::vector<Query>& others) {
    const Query::op op = query.get_type();
    if (op == Query::LEAF_MATCH_NOTHING) return;
    if (op == Query::LEAF_TERM) {
      terms.insert(term_of(query));
    } else if (unites(op) || op == Query::OP_SCALE_WEIGHT) {
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        split_union(query.get_subquery(i), terms, others);
    } else {
      others.push_back(query);
    }
  }

  ArticleSet any_of(const std::set<std::string>& terms) const {
    ArticleSet found(last_);
    for (const std::string& term : terms) walk(term, found);
    return found;
  }

  const PostingList* known(const std::string& term) const {
    return lists_ == nullptr ? nullptr : lists_->known(term);
  }

  void walk(const std::string& term, ArticleSet& out) const {
    if (const PostingList* list = lists_ == nullptr ? nullptr : lists_->at_hand(term)) {
      for (const Xapian::docid article : list->articles) out.insert(article);
      return;
    }
    const auto end = part_.postlist_end(term);
    for (auto at = part_.postlist_begin(term); at != end; ++at) out.insert(*at);
  }

  void skip_along(const std::string& term, const ArticleSet& candidates, ArticleSet& out) const {
    auto at = part_.postlist_begin(term);
    const auto end = part_.postlist_end(term);
    candidates.each([&](Xapian::docid id) {
      if (at != end) at.skip_to(id);
      if (at != end && *at == id) out.insert(id);
    });
  }

  double at_most(const Query& query) const {
    const Query::op op = query.get_type();
    if (op == Query::LEAF_TERM) return part_.get_termfreq(term_of(query));
    if (op == Query::LEAF_MATCH_NOTHING) return 0;
    if (query.get_num_subqueries() == 0) return part_.get_doccount();
    const double first = at_most(query.get_subquery(0));
    const bool all = op == Query::OP_AND || op == Query::OP_FILTER;
    if (!all && !unites(op)) return first;
    double most = first;
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      const double other = at_most(query.get_subquery(i));
      most = all ? std::min(most, other) : most + other;
    }
    return most;
  }

  ArticleSet by_engine(const Query& query) const {
    ArticleSet found(last_);
    if (query.empty()) return found;
    ArticleCollector collector(found);
    Xapian::Enquire enquire(part_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, part_.get_doccount());
    return found;
  }

  const Xapian::Database& part_;
  PostingLists* lists_;
  Xapian::docid last_;
};

}  // namespace

std::size_t ArticleSet::size() const {
  std::size_t count = 0;
  for (const std::uint64_t bits : bits_) count += static_cast<std::size_t>(std::popcount(bits));
  return count;
}

void ArticleSet::unite(const ArticleSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
}

void ArticleSet::intersect(const ArticleSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
}

void ArticleSet::subtract(const ArticleSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
}

bool needs_engine(const Query& query) {
  const Query::op op = query.get_type();
  if (only_weighs(op)) return needs_engine(query.get_subquery(0));
  if (!unites(op)) return !is_of_terms(query);
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    if (!needs_engine(query.get_subquery(i))) return false;
  return true;
}

ArticleSet matching_articles(const Xapian::Database& part, const Xapian::Query& query,
                             PostingLists* lists) {
  return Evaluator(part, lists).articles(query);
}

std::size_t count_holders(const Xapian::Database& part, const std::string& term,
                          const ArticleSet& articles) {
  std::size_t count = 0;
  const auto end = part.postlist_end(term);
  for (auto at = part.postlist_begin(term); at != end; ++at)
    if (articles.contains(*at)) ++count;
  return count;
}

}  // namespace backissue
