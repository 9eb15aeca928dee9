// SPDX-License-Identifier: GPL-3.0-or-later
/// The dictionary of word forms kept in the database's metadata: for each language, class key ->
/// words seen (word_classes.h says how).
#ifndef BACKISSUE_COMMON_INDEX_WORDS_VOCABULARY_H_
#define BACKISSUE_COMMON_INDEX_WORDS_VOCABULARY_H_

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/words/word_set.h"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace backissue {

/// True for the key of an entry of the dictionary, among all metadata.
bool is_dictionary_key(std::string_view key);
/// What the entries of one key in several databases come to.
std::string join_entries(std::string_view key, std::span<const std::string> entries);

/// Collects the words of a batch and writes those that are new beside it, to be committed with it.
class VocabularyWriter {
 public:
  /// `folded` as the tokenizer gives it; `language` may be empty. Words that have no other forms
  /// (numbers, ideographs, scripts that neither inflect nor carry accents) are passed over. Cheap
  /// for a word that was seen before.
  void add(std::string_view language, std::string_view folded);
  /// Merges what was collected into the database's dictionary. Throws what Xapian throws; what was
  /// collected is kept then, and a later flush writes it.
  void flush(Xapian::WritableDatabase& database);
  /// Forgets everything: for a database whose uncommitted changes were given up.
  void reset();

 private:
  struct Language {
    WordSet seen;  ///< by this writer, so in the dictionary, in `fresh`, or without other forms
    std::vector<std::string> fresh;
  };
  std::map<std::string, Language, std::less<>> languages_;
};

/// A word of the archive that a query word stands for.
struct WordForm {
  std::string word;             ///< folded, as in the index
  std::uint32_t documents = 0;  ///< that hold it
  /// False for another word of a language whose accents make words (Vietnamese), unless the query
  /// word may stand for any because it bears none itself. There such forms are worth about .3 of
  /// the others (measured).
  bool same_accents = true;
  /// Those whose class it shares with the query word, "und" for unknown ones; empty for the query
  /// word itself where no dictionary has it.
  std::vector<std::string> languages = {};
};

/// Reads the dictionary. Keeps a reference to the database, which must outlive it.
class Vocabulary {
 public:
  /// `parts`: the databases that `database` is made of, where there are several: the engine keeps a
  /// dictionary for each and shows only the first one's through their union.
  explicit Vocabulary(const Xapian::Database& database);
  Vocabulary(const Xapian::Database& database, std::vector<Xapian::Database> parts);
  ~Vocabulary();
  Vocabulary(Vocabulary&&) noexcept;

  /// Languages that the database holds articles in, most articles first; "" for unknown is among
  /// them.
  const std::vector<std::string>& languages() const;
  /// The query word itself (if the index holds it) and the most frequent of all words that share
  /// its class in any language of the database, most frequent first, at most `max_forms`, never a
  /// word without documents. The word itself is always among them if the index holds it.
  std::vector<WordForm> forms_of(std::string_view folded, std::size_t max_forms) const;

  /// The stems of a word and, for each, the languages of the database whose rules give it; none for
  /// a word without forms.
  std::map<std::string, std::vector<std::string>> stems_of(std::string_view folded) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WORDS_VOCABULARY_H_
