// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine's query for a word in all its forms, weighed as one word.
#ifndef BACKISSUE_SEARCHER_MATCH_WORD_QUERY_H_
#define BACKISSUE_SEARCHER_MATCH_WORD_QUERY_H_

#include <xapian.h>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema/fields.h"
#include "searcher/match/collection.h"
#include "searcher/match/postings/joined_source.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/match/postings/word_source.h"
#include "searcher/match/query_shapes.h"
#include "searcher/match/word_reading.h"

namespace backissue {

/// Keeps a reference to the database. Throws what the engine throws.
class WordQueries {
 public:
  /// `lists`: as for compile_query().
  WordQueries(const Xapian::Database& database, std::shared_ptr<PostingLists> lists)
      : database_(database), collection_(database), lists_(std::move(lists)) {}

  /// Articles with any of the forms, weighed `times` over as one word that stands in as many
  /// articles as they do together. The word as typed counts a little more, and forms with its
  /// accents. In a long query words that come in clumps do.
  QueryShapes query(const WordReading& word, Field field, double times);
  /// Any of several words, which find an article by themselves.
  struct Entry {
    WordReading word;
    Field field;
    double times;
  };
  QueryShapes any_of(const std::vector<Entry>& entries, bool in_long_query);
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
  /// Of the archive: those that most articles are in, `most` of them at most.
  std::vector<std::string> languages(std::size_t most) const { return collection_.languages(most); }
  /// The weight of the word in an article that holds it as often as is usual.
  double weight(const WordReading& word, Field field);
  /// Whether it stands in few enough articles for its neighbour to be worth a look: its weight at
  /// least the part `least` of that of a word in one article alone.
  bool is_telling(const WordReading& word, double least);
  /// In what shape all words so far are weighed: to be called before any of the queries is used.
  void settle(Bm25Shape shape);

 private:
  struct Set {
    std::vector<std::string> terms;
    std::vector<Xapian::Query> queries;
    std::vector<Xapian::doccount> frequencies;
    bool is_of_terms = true;  ///< not of articles that have a term and lack another
  };
  Set set_of(const std::vector<WordForm>& forms, Field field) const;
  const Languages& languages_of(const Set& set);
  double documents_of(const Set& set);
  bool is_likely(const WordForm& form) const;
  double weight_of(const Set& set, const Languages& languages);
  double clumping(const Set& set, const Languages& languages);
  double weight_in_query(const Set& set, const Languages& languages, bool in_long_query);
  Xapian::Query by_terms(const Set& set, double weight) const;
  struct Weighed {
    Xapian::Query by_terms;
    std::vector<WordSource::Set> sets;  ///< empty where there has to be the engine's query
    double postings = 0;
  };
  Weighed weighed(const Entry& entry, bool in_long_query);
  Xapian::Query by_source(std::vector<WordSource::Set> sets);
  Xapian::Query by_source(std::vector<std::vector<WordSource::Set>> words);
  template <class Source>
  Xapian::Query planned(std::vector<std::shared_ptr<typename Source::Plan>>& plans,
                        typename Source::Plan plan);

  const Xapian::Database& database_;
  Collection collection_;
  std::shared_ptr<PostingLists> lists_;
  std::vector<std::shared_ptr<WordSource::Plan>> word_plans_;
  std::vector<std::shared_ptr<JoinedSource::Plan>> joined_plans_;
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
  /// Any of them; of a whole text only the most telling words are kept. Nothing without words. To
  /// be called once, after neighbours().
  std::optional<QueryShapes> query();
  /// What an article earns for neighbours, in a long query.
  std::vector<Xapian::Query> neighbours();

 private:
  void keep_most_telling();

  WordQueries& words_;
  std::vector<WordQueries::Entry> entries_;
  std::map<std::string, std::size_t> index_;  // by field and forms
  std::optional<std::size_t> last_;           // of a run
  std::set<std::pair<std::size_t, std::size_t>> neighbours_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_WORD_QUERY_H_
