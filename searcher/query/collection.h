// SPDX-License-Identifier: GPL-3.0-or-later
/// What a word of the query has to stand out from.
#ifndef BACKISSUE_SEARCHER_QUERY_COLLECTION_H_
#define BACKISSUE_SEARCHER_QUERY_COLLECTION_H_

#include <xapian.h>
#include <map>
#include <string>
#include <vector>

namespace backissue {

/// Of the articles that hold a word, the share in a language, and how many articles that language
/// has.
struct LanguageShare {
  double articles;
  double share;
};

/// The articles of a database by language. Keeps a reference to it. Throws what the engine throws.
class Collection {
 public:
  explicit Collection(const Xapian::Database& database);

  double articles() const { return articles_; }
  /// In what languages the articles are that hold a word in the shapes of `terms`: by a sample of
  /// them. One share of all articles where the archive is in one language, and for no terms.
  std::vector<LanguageShare> languages_of(const std::vector<std::string>& terms,
                                          const std::vector<Xapian::doccount>& frequencies) const;

  /// The weight of a word in `documents` articles: what it would be in a database of its own
  /// language alone, averaged over its languages. In an archive of many languages the commonest
  /// words of a small one are in few articles, and would look telling.
  double word_weight(const std::vector<LanguageShare>& languages, double documents) const;
  /// The same of residual_idf(), for a word that occurs so often in them.
  double residual_idf(const std::vector<LanguageShare>& languages, double documents,
                      double occurrences) const;

 private:
  const Xapian::Database& database_;
  double articles_;
  std::map<std::string, double, std::less<>> by_language_;  // articles
  bool mixed_ = false;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_COLLECTION_H_
