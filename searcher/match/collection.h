// SPDX-License-Identifier: GPL-3.0-or-later
/// What a word of the query has to stand out from.
#ifndef BACKISSUE_SEARCHER_MATCH_COLLECTION_H_
#define BACKISSUE_SEARCHER_MATCH_COLLECTION_H_

#include <xapian.h>
#include <map>
#include <string>
#include <vector>

namespace backissue {

/// A language, how many articles it has, and its share: of the articles that hold a word, or of the
/// likelihood that a query is in it.
struct LanguageShare {
  std::string language;
  double articles;
  double share;
};
using Languages = std::vector<LanguageShare>;

/// A word of the query: the languages of the articles that hold it, how many these are, and how
/// often the query says it.
struct WordOfQuery {
  Languages languages;
  double documents;
  double times;
};

/// The articles of a database by language. Keeps a reference to it. Throws what the engine throws.
class Collection {
 public:
  explicit Collection(const Xapian::Database& database);

  double articles() const { return articles_; }
  /// Those that most articles are in, `most` of them at most.
  std::vector<std::string> languages(std::size_t most) const;
  /// In what languages the articles are that hold a word in the shapes of `terms`: by a sample of
  /// them. One share of all articles where the archive is in one language, and for no terms.
  Languages languages_of(const std::vector<std::string>& terms,
                         const std::vector<Xapian::doccount>& frequencies) const;
  /// In what languages a query of such words may be; none where the archive is in one language or
  /// has none of the words.
  Languages likely_languages(const std::vector<WordOfQuery>& words) const;

  /// The weight of a word in `documents` articles: what it would be in a database of its own
  /// language alone, averaged over its languages. In an archive of many languages the commonest
  /// words of a small one are in few articles, and would look telling.
  double word_weight(const Languages& languages, double documents) const;
  /// What it would be in a database of the `likely` languages.
  double weight_in(const Languages& likely, const Languages& languages, double documents) const;
  /// The same of residual_idf(), for a word that occurs so often in them; in its own languages if
  /// none are likely.
  double residual_idf(const Languages& likely, const Languages& languages, double documents,
                      double occurrences) const;

 private:
  double weight_within(const LanguageShare& language, double documents, double in_all) const;

  const Xapian::Database& database_;
  double articles_;
  std::map<std::string, double, std::less<>> by_language_;  // articles
  bool mixed_ = false;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_COLLECTION_H_
