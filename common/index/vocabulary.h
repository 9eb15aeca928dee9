// SPDX-License-Identifier: GPL-3.0-or-later
/// The dictionary of word forms kept in the database's metadata: for each language, class key -> words seen.
#ifndef BACKISSUE_COMMON_INDEX_VOCABULARY_H_
#define BACKISSUE_COMMON_INDEX_VOCABULARY_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace backissue {

/// Collects the words of a batch and writes those that are new beside it, to be committed with it.
class VocabularyWriter {
 public:
  /// `folded` as the tokenizer gives it; `language` may be empty.
  void add(std::string_view language, std::string_view folded);
  /// Merges what was collected into the database's dictionary and forgets it. Throws what Xapian throws.
  void flush(Xapian::WritableDatabase& database);

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> words_;  // by language
};

/// A word of the archive that a query word stands for.
struct WordForm {
  std::string word;              ///< folded, as in the index
  std::uint32_t documents = 0;   ///< that hold it
  bool same_accents = false;     ///< differs from the query word by inflection alone, not by accents or letter variants
};

/// Reads the dictionary. Keeps a reference to the database, which must outlive it.
class Vocabulary {
 public:
  explicit Vocabulary(const Xapian::Database& database);
  /// Languages that the database holds articles in, most articles first; "" for unknown is among them.
  const std::vector<std::string>& languages() const { return languages_; }
  /// The query word itself (if the index holds it) and all words that share its class in any language of the database,
  /// most frequent first, at most `max_forms`, never a word without documents.
  std::vector<WordForm> forms_of(std::string_view folded, std::size_t max_forms) const;

 private:
  const Xapian::Database& database_;
  std::vector<std::string> languages_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_VOCABULARY_H_
