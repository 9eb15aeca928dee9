// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/words/vocabulary.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <utility>

#include "common/analysis/digraphs.h"
#include "common/analysis/fold.h"
#include "common/analysis/word_class.h"
#include "common/characters.h"
#include "common/index/schema/fields.h"
#include "common/index/words/class_lists.h"
#include "common/text.h"

namespace backissue {
namespace {

/// Longer "words" are addresses and encoded rubbish, which nobody inflects.
constexpr std::size_t kMaxWordBytes = 100;
/// Words that a writer remembers to have written; past it, it looks them up in the database again.
/// 8 MB, for each of several writers.
constexpr std::size_t kMaxRemembered = 500'000;

/// Scripts whose words have one form only: no inflection by ending, no accents. Kana and Han stand
/// alone as tokens.
bool is_uninflected(char32_t c) {
  return is_spaceless_letter(c) || is_han_or_kana(c) || (c >= 0x3000 && c <= 0x9FFF);
}

bool may_have_forms(std::string_view word) {
  if (word.empty() || word.size() > kMaxWordBytes) return false;
  if (word.find_first_of("0123456789&+#") != std::string_view::npos) return false;
  std::size_t at = 0;
  return !is_uninflected(next_code_point(word, at));
}

constexpr std::string_view kKeyPrefix = "C";

std::string entry_key(std::string_view language, std::string_view beginning) {
  return std::string(kKeyPrefix).append(language).append(":").append(beginning);
}

/// Of the keys in an entry.
std::string_view beginning_in(std::string_view entry_key) {
  return entry_key.substr(std::min(entry_key.find(':'), entry_key.size() - 1) + 1);
}

/// The words of a batch by entry and class.
using Entries = std::map<std::string, WordClasses>;

void collect(Entries& entries, std::string_view language, const std::vector<std::string>& fresh) {
  WordClasser classer(language);
  for (const std::string& word : fresh)
    for (const std::string& key : classer.keys(word))
      entries[entry_key(language, beginning_of(key))][key].push_back(word);
}

std::vector<std::string> languages_of(const Xapian::Database& database) {
  const std::string prefix(entry_of(Field::kLanguage).prefix);
  std::vector<std::pair<Xapian::doccount, std::string>> counted;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    if (const std::string language = (*term).substr(prefix.size()); language != "und")
      counted.emplace_back(term.get_termfreq(), language);
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> languages;
  for (auto& [count, language] : counted) languages.push_back(std::move(language));
  languages.emplace_back();
  return languages;
}

}  // namespace

bool is_dictionary_key(std::string_view key) {
  return key.starts_with(kKeyPrefix);
}

std::string join_entries(std::string_view key, std::span<const std::string> entries) {
  const std::string_view beginning = beginning_in(key);
  WordClasses all;
  for (const std::string& entry : entries)
    for (auto& [class_key, words] : decode_classes(beginning, entry))
      add_words(all, class_key, std::move(words));
  return encode_classes(beginning, all);
}

void VocabularyWriter::add(std::string_view language, std::string_view folded) {
  auto found = languages_.find(language);
  if (found == languages_.end()) found = languages_.emplace(language, Language{}).first;
  if (found->second.seen.insert(folded) && may_have_forms(folded))
    found->second.fresh.emplace_back(folded);
}

void VocabularyWriter::flush(Xapian::WritableDatabase& database) {
  for (auto& [language, words] : languages_) {
    Entries entries;
    collect(entries, language, words.fresh);
    for (auto& [key, fresh] : entries) {
      WordClasses known = decode_classes(beginning_in(key), database.get_metadata(key));
      bool is_new = false;
      for (auto& [class_key, of_class] : fresh)
        is_new |= add_words(known, class_key, std::move(of_class));
      if (is_new) database.set_metadata(key, encode_classes(beginning_in(key), known));
    }
    words.fresh.clear();
    if (words.seen.size() > kMaxRemembered) words.seen.clear();
  }
}

void VocabularyWriter::reset() {
  languages_.clear();
}

/// How a word is related to the query word.
struct Kinship {
  bool same_accents = false;
  std::vector<std::string> languages;
};

struct Vocabulary::Impl {
  const Xapian::Database& database;
  std::vector<Xapian::Database> parts;
  std::vector<std::string> languages;
  std::map<std::string, WordClasser> classers;

  WordClasser& classer_of(const std::string& language) {
    return classers.try_emplace(language, language).first->second;
  }

  void add_class(const std::string& language, std::string_view folded,
                 std::vector<std::string>& words) {
    for (const std::string& key : classer_of(language).keys(folded)) {
      const std::string_view beginning = beginning_of(key);
      for (const Xapian::Database& part : parts)
        for (std::string& word :
             words_of_class(beginning, part.get_metadata(entry_key(language, beginning)), key))
          words.push_back(std::move(word));
    }
  }

  /// A respelling that the language does not have is no word, and has no class.
  std::vector<std::string> class_of(const std::string& language, std::string_view folded) {
    std::vector<std::string> words;
    add_class(language, folded, words);
    for (const std::string& spelling : respellings(language, folded)) {
      std::vector<std::string> others;
      add_class(language, spelling, others);
      if (std::find(others.begin(), others.end(), spelling) == others.end()) continue;
      words.insert(words.end(), others.begin(), others.end());
    }
    return words;
  }

  /// All words of the class, and whether they are spelt as the query word is, as far as that
  /// matters. A word that bears accents is of the languages that have it so; in another one they
  /// may be anything.
  std::map<std::string, Kinship> all_classes(std::string_view folded) {
    const bool plain = fold_accents(folded) == folded;
    std::map<std::string_view, std::vector<std::string>> classes;  // by language
    std::set<std::string_view> holders;
    for (const std::string& language : languages) {
      const auto& words = classes[language] = class_of(language, folded);
      if (std::find(words.begin(), words.end(), folded) != words.end()) holders.insert(language);
    }
    std::map<std::string, Kinship> found;
    for (const auto& [language, words] : classes) {
      const bool is_its_own = holders.empty() || holders.count(language) > 0;
      for (const std::string& word : std::set<std::string>(words.begin(), words.end())) {
        found[word].same_accents |= plain || (is_its_own && !accents_make_words(language));
        found[word].languages.emplace_back(language.empty() ? "und" : language);
      }
    }
    return found;
  }
};

Vocabulary::Vocabulary(const Xapian::Database& database)
    : Vocabulary(database, std::vector<Xapian::Database>()) {}
Vocabulary::Vocabulary(const Xapian::Database& database, std::vector<Xapian::Database> parts)
    : impl_(new Impl{database, std::move(parts), languages_of(database), {}}) {
  if (impl_->parts.empty()) impl_->parts.push_back(database);
}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;

const std::vector<std::string>& Vocabulary::languages() const {
  return impl_->languages;
}

std::map<std::string, std::vector<std::string>> Vocabulary::stems_of(
    std::string_view folded) const {
  std::map<std::string, std::vector<std::string>> stems;
  if (!may_have_forms(folded)) return stems;
  for (const std::string& language : impl_->languages)
    if (has_stemmer(language)) stems[impl_->classer_of(language).stem(folded)].push_back(language);
  return stems;
}

std::vector<WordForm> Vocabulary::forms_of(std::string_view folded, std::size_t max_forms) const {
  std::map<std::string, Kinship> found;
  if (may_have_forms(folded)) found = impl_->all_classes(folded);
  found[std::string(folded)].same_accents = true;
  std::vector<WordForm> forms;
  for (auto& [word, kinship] : found)
    if (const auto documents = impl_->database.get_termfreq(word))
      forms.push_back({word, documents, kinship.same_accents, std::move(kinship.languages)});
  const auto most_first = [](const WordForm& a, const WordForm& b) {
    return a.documents > b.documents;
  };
  std::stable_sort(forms.begin(), forms.end(), most_first);
  if (forms.size() <= max_forms || max_forms == 0) return forms;
  const auto own = std::find_if(forms.begin(), forms.end(),
                                [&](const auto& form) { return form.word == folded; });
  if (own != forms.end() && own >= forms.begin() + static_cast<std::ptrdiff_t>(max_forms))
    std::iter_swap(own, forms.begin() + static_cast<std::ptrdiff_t>(max_forms) - 1);
  forms.resize(max_forms);
  return forms;
}

}  // namespace backissue
