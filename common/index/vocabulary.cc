// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/vocabulary.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <utility>

#include "common/analysis/digraphs.h"
#include "common/analysis/fold.h"
#include "common/analysis/word_class.h"
#include "common/index/fields.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr char kWordSeparator = '\n';
/// The engine takes metadata keys of up to about 250 bytes. On disk: never change.
constexpr std::size_t kMaxKeyBytes = 200;
/// Longer "words" are addresses and encoded rubbish, which nobody inflects.
constexpr std::size_t kMaxWordBytes = 100;
/// Words that a writer remembers to have written; past it, it looks them up in the database again.
/// 8 MB, for each of several writers.
constexpr std::size_t kMaxRemembered = 500'000;

/// Scripts whose words have one form only: no inflection by ending, no accents. Kana and Han stand
/// alone as tokens.
bool is_uninflected(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3000 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool may_have_forms(std::string_view word) {
  if (word.empty() || word.size() > kMaxWordBytes) return false;
  if (word.find_first_of("0123456789&+#") != std::string_view::npos) return false;
  std::size_t at = 0;
  return !is_uninflected(next_code_point(word, at));
}

constexpr std::string_view kKeyPrefix = "C";

std::string entry_key(std::string_view language, std::string_view class_key) {
  std::string key(kKeyPrefix);
  key.append(language).append(":").append(class_key);
  if (key.size() <= kMaxKeyBytes) return key;
  const std::string hash = stable_hash(key);
  return std::string(head_bytes(key, kMaxKeyBytes - hash.size())) + hash;
}

std::vector<std::string> words_of(const std::string& entry) {
  std::vector<std::string> words;
  if (entry.empty()) return words;
  for (const auto word : split(entry, kWordSeparator)) words.emplace_back(word);
  return words;
}

/// Adds `fresh` to the entry; true if that changed it. Both stay sorted, each word once.
bool merge(std::vector<std::string>& words, std::vector<std::string> fresh) {
  std::sort(fresh.begin(), fresh.end());
  fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
  std::vector<std::string> merged;
  merged.reserve(words.size() + fresh.size());
  std::set_union(words.begin(), words.end(), fresh.begin(), fresh.end(),
                 std::back_inserter(merged));
  const bool changed = merged.size() != words.size();
  words = std::move(merged);
  return changed;
}

using Entries = std::map<std::string, std::vector<std::string>>;

void collect(Entries& entries, std::string_view language, const std::vector<std::string>& fresh) {
  WordClasser classer(language);
  for (const std::string& word : fresh)
    for (const std::string& key : classer.keys(word))
      entries[entry_key(language, key)].push_back(word);
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

std::string join_entries(std::span<const std::string> entries) {
  std::vector<std::string> words;
  for (const std::string& entry : entries) merge(words, words_of(entry));
  return join(words, {&kWordSeparator, 1});
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
      std::vector<std::string> known = words_of(database.get_metadata(key));
      if (merge(known, std::move(fresh)))
        database.set_metadata(key, join(known, {&kWordSeparator, 1}));
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
    for (const std::string& key : classer_of(language).keys(folded))
      for (const Xapian::Database& part : parts)
        for (std::string& word : words_of(part.get_metadata(entry_key(language, key))))
          words.push_back(std::move(word));
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
    if (has_stemmer(language))
      stems[impl_->classer_of(language).stem(folded)].push_back(language);
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
