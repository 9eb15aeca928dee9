// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/word_class.h"

#include <libstemmer.h>

#include <utility>

#include "common/analysis/fold.h"
#include "common/analysis/light_rules.h"

namespace backissue {
namespace {

struct StemmerDeleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using StemmerPtr = std::unique_ptr<sb_stemmer, StemmerDeleter>;

/// Snowball's name for a language; empty where it has none. Croatian and Bosnian are Serbian to it.
std::string snowball_name(std::string_view language) {
  if (language == "hr" || language == "bs") return "sr";
  return std::string(language);
}

StemmerPtr open_snowball(std::string_view language) {
  if (language.size() != 2) return nullptr;
  return StemmerPtr(sb_stemmer_new(snowball_name(language).c_str(), nullptr));
}

/// Snowball's Romanian knows the letters with cedilla that typewriters had, not those with comma
/// that the language has.
std::string with_cedillas(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view letter = word.substr(at, 2);
    const bool is_s = letter == "ș";
    const bool is_t = letter == "ț";
    if (is_s || is_t) {
      out += is_s ? "ş" : "ţ";
      at += 2;
    } else {
      out += word[at++];
    }
  }
  return out;
}

}  // namespace

struct WordClasser::Impl {
  std::string language;
  StemmerPtr snowball;
  const LightRules* rules = nullptr;

  std::string stem(std::string_view word) const {
    if (rules) return light_stem(*rules, word);
    if (!snowball) return std::string(word);
    const std::string spelt = language == "ro" ? with_cedillas(word) : std::string(word);
    const auto* symbols = reinterpret_cast<const sb_symbol*>(spelt.data());
    const sb_symbol* stem =
        sb_stemmer_stem(snowball.get(), symbols, static_cast<int>(spelt.size()));
    if (!stem) return spelt;  // out of memory
    const auto length = static_cast<std::size_t>(sb_stemmer_length(snowball.get()));
    // Some stemmers leave nothing of a word that is all suffix.
    return length == 0 ? spelt : std::string(reinterpret_cast<const char*>(stem), length);
  }
};

WordClasser::WordClasser(std::string_view language) : impl_(std::make_unique<Impl>()) {
  impl_->language = language;
  impl_->rules = light_rules_of(language);
  if (!impl_->rules) impl_->snowball = open_snowball(language);
}
WordClasser::~WordClasser() = default;
WordClasser::WordClasser(WordClasser&&) noexcept = default;
WordClasser& WordClasser::operator=(WordClasser&&) noexcept = default;

std::vector<std::string> WordClasser::keys(std::string_view folded) {
  std::vector<std::string> keys{fold_accents(impl_->stem(folded))};
  const std::string plain = fold_accents(folded);
  if (plain == folded) return keys;
  if (std::string key = fold_accents(impl_->stem(plain)); key != keys.front())
    keys.push_back(std::move(key));
  return keys;
}

std::string WordClasser::stem(std::string_view folded) {
  return impl_->stem(folded);
}

bool has_stemmer(std::string_view language) {
  return light_rules_of(language) || open_snowball(language);
}

bool accents_make_words(std::string_view language) {
  return language == "vi";
}

}  // namespace backissue
