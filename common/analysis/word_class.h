// SPDX-License-Identifier: GPL-3.0-or-later
/// Which words a reader takes for forms of one word. The index holds words as written; a dictionary
/// from class key to words, kept per language beside the terms, turns a query word into the set of
/// its forms.
#ifndef BACKISSUE_COMMON_ANALYSIS_WORD_CLASS_H_
#define BACKISSUE_COMMON_ANALYSIS_WORD_CLASS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Class keys of words in one language: the stem (Snowball, libstemmer for Greek and Hindi, light
/// rules of our own elsewhere) with accents off. Words of unknown languages are classed by accents
/// alone. Not thread-safe.
class WordClasser {
 public:
  /// `language`: BCP 47 primary subtag; empty for unknown.
  explicit WordClasser(std::string_view language);
  ~WordClasser();
  WordClasser(WordClasser&&) noexcept;
  WordClasser& operator=(WordClasser&&) noexcept;

  /// One or two keys of a folded word, the first being the main one: the stem of the word as
  /// written, and where it differs the stem of the word without accents, so that a query typed
  /// without accents finds its class. Two words share a class when they share a key.
  std::vector<std::string> keys(std::string_view folded);
  /// The stem as written (accents kept), for words of one class that differ in accents only.
  std::string stem(std::string_view folded);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// True for a language that has a stemmer or rules of its own here.
bool has_stemmer(std::string_view language);

/// True where most accents are tones or vowels that make another word (Vietnamese), so that a word
/// typed with accents means no other spelling. Elsewhere readers and writers leave them out and put
/// them in as they please.
bool accents_make_words(std::string_view language);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_WORD_CLASS_H_
