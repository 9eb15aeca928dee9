// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine's query for a word in all its forms, weighed as one word.
#ifndef BACKISSUE_SEARCHER_QUERY_WORD_QUERY_H_
#define BACKISSUE_SEARCHER_QUERY_WORD_QUERY_H_

#include <xapian.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/index/fields.h"
#include "searcher/query/collection.h"
#include "searcher/query/compile.h"
#include "searcher/query/weighting.h"

namespace backissue {

/// Keeps a reference to the database. Throws what the engine throws.
class WordQueries {
 public:
  /// `own_unions`: as for compile_query().
  WordQueries(const Xapian::Database& database, std::optional<Bm25Shape> own_unions)
      : database_(database), collection_(database), own_unions_(own_unions) {}

  /// Articles with any of the forms, weighed `times` over as one word that stands in as many
  /// articles as they do together. The word as typed counts a little more, and forms with its
  /// accents. In a long query words that come in clumps do.
  Xapian::Query query(const WordReading& word, Field field, double times,
                      bool in_long_query = false);
  /// Two words in this order beside each other, weighed as one rare word.
  Xapian::Query pair(const WordReading& first, const WordReading& second, double times);
  /// From here on words are weighed for a query in one of these languages, or in any if there are
  /// none.
  void expect(Languages likely) { likely_ = std::move(likely); }
  /// The languages that words said so often together are likely to be in; see Collection.
  Languages likely_languages(const std::vector<std::pair<WordReading, double>>& words);
  /// All articles, those in the languages expected with so much weight; nothing where there are no
  /// such languages.
  Xapian::Query preference(double weight) const;
  /// The weight of the word in an article that holds it as often as is usual.
  double weight(const WordReading& word, Field field);
  /// Whether it stands in few enough articles for its neighbour to be worth a look: its weight at
  /// least the part `least` of that of a word in one article alone.
  bool is_telling(const WordReading& word, double least);
  /// Whether a word so far stands for so many words that `own_unions` matters.
  bool has_large_union() const { return has_large_union_; }

 private:
  struct Set {
    std::vector<std::string> terms;
    std::vector<Xapian::Query> queries;
    std::vector<Xapian::doccount> frequencies;
  };
  Set set_of(const std::vector<WordForm>& forms, Field field) const;
  const Languages& languages_of(const Set& set);
  double documents_of(const Set& set);
  bool is_likely(const WordForm& form) const;
  double weight_of(const Set& set, const Languages& languages);
  double clumping(const Set& set, const Languages& languages);
  Xapian::Query from_source(const Set& set, double weight) const;
  Xapian::Query weighed(const Set& set, const Languages& languages, double times,
                        bool in_long_query);

  const Xapian::Database& database_;
  Collection collection_;
  std::optional<Bm25Shape> own_unions_;
  bool has_large_union_ = false;
  Languages likely_;
  std::map<std::vector<std::string>, double> counted_;
  std::map<std::vector<std::string>, Languages> languages_;
};

/// Words side by side; one that is said twice counts twice. In a long query those that stand beside
/// each other in an article as they do in the query count a little more.
class RankedWords {
 public:
  explicit RankedWords(WordQueries& words) : words_(words) {}
  void add(const WordReading& word, Field field);
  /// What comes next is no neighbour of what came last.
  void end_run() { last_.reset(); }
  std::size_t size() const { return entries_.size(); }
  Languages likely_languages() const;
  /// Of all words together, in an article that holds each as often as is usual.
  double weight() const;
  /// To be called once. Of a whole text only the most telling words are kept.
  std::vector<Xapian::Query> queries();

 private:
  struct Entry {
    WordReading word;
    Field field;
    double times;
  };
  void keep_most_telling();

  WordQueries& words_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> index_;  // by field and forms
  std::optional<std::size_t> last_;           // of a run
  std::set<std::pair<std::size_t, std::size_t>> neighbours_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_WORD_QUERY_H_
