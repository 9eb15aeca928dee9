// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_reader.h"

#include <algorithm>
#include <utility>

#include "common/analysis/fold.h"
#include "common/text.h"

namespace backissue {
namespace {

// A class in a large Arabic or Finnish archive has hundreds of words; past the most frequent ones
// they are found once or twice.
constexpr std::size_t kMaxForms = 64;
constexpr std::size_t kMaxExpansion = 500;
// A wildcard after two letters may have a good part of the dictionary to look through.
constexpr std::size_t kMaxScanned = 200'000;

/// Whether the word is the pattern's, `?` being any one code point and `*` any number. Goes back to
/// the last star only, so that the time is the product of the lengths at worst.
bool matches(std::string_view pattern, std::string_view word) {
  std::size_t p = 0, w = 0;
  std::size_t star = std::string_view::npos, retry = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      next_code_point(word, w);
    } else if (p < pattern.size() && pattern[p] == word[w]) {
      ++p, ++w;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      next_code_point(word, retry);
      w = retry;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

/// In order, and no more than so many.
void keep_most_frequent(std::vector<WordForm>& forms, std::size_t most) {
  const auto last = forms.begin() + static_cast<std::ptrdiff_t>(std::min(most, forms.size()));
  std::partial_sort(forms.begin(), last, forms.end(), [](const WordForm& a, const WordForm& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
  });
  forms.erase(last, forms.end());
}

/// An alias that reaches past the word before it: a pair of ideographs.
bool is_pair(const Token& alias, const Token* word) {
  return alias.kind == TokenKind::kAlias && word != nullptr && alias.end > word->end;
}

bool is_word(const Token& token) {
  return token.kind == TokenKind::kWord;
}

/// An alias of several words up to this one: those that hyphens join.
bool is_compound(const Token& alias, const Token* word) {
  return alias.kind == TokenKind::kAlias && word != nullptr && alias.end == word->end &&
         alias.begin < word->begin;
}

}  // namespace

const std::vector<Token>& WordReader::cut(std::string_view text) {
  tokens_.clear();
  tokenizer_.tokenize(text, tokens_);
  return tokens_;
}

WordReading WordReader::all_forms(std::string_view typed, const std::string& term) {
  auto known = known_.find(term);
  if (known == known_.end())
    known = known_.emplace(term, vocabulary_.forms_of(term, kMaxForms)).first;
  return {std::string(typed), known->second, term};
}

WordReading WordReader::all_spellings(std::string_view typed, const std::string& term) {
  WordReading reading = all_forms(typed, term);
  const std::string key = fold_accents(term);
  std::erase_if(reading.forms,
                [&](const WordForm& form) { return fold_accents(form.word) != key; });
  for (auto& form : reading.forms) form.same_accents = form.word == term;
  return reading;
}

std::vector<RankedPiece> WordReader::ranked(std::string_view text) {
  std::vector<RankedPiece> pieces;
  const Token* word = nullptr;
  const Token* pair = nullptr;
  const auto typed = [&](const Token& token) {
    return text.substr(token.begin, token.end - token.begin);
  };
  const auto& tokens = cut(text);
  for (const Token& token : tokens) {
    if (is_pair(token, word)) {
      pieces.back().is_part = true;
      WordReading reading{std::string(typed(token)), {}, token.term};
      if (const auto documents = database_.get_termfreq(token.term))
        reading.forms.push_back({token.term, documents, true});
      pieces.push_back({std::move(reading), {word->term}, false});
      pair = &token;
    } else if (token.kind == TokenKind::kWord) {
      word = &token;
      const bool ends_pair = pair != nullptr && pair->end == token.end;
      if (ends_pair) pieces.back().run.push_back(token.term);
      pieces.push_back({all_forms(typed(token), token.term), {token.term}, ends_pair});
    } else if (is_compound(token, word)) {
      if (auto reading = known_compound(typed(token), token.term))
        pieces.push_back({std::move(*reading), {token.term}, false});
    }
  }
  return pieces;
}

std::optional<WordReading> WordReader::compound(std::string_view text) {
  const auto& tokens = cut(text);
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_word);
  if (last == tokens.rend() || !is_compound(tokens.back(), &*last)) return std::nullopt;
  if (tokens.back().begin != tokens.front().begin) return std::nullopt;
  return known_compound(text, tokens.back().term);
}

std::optional<WordReading> WordReader::known_compound(std::string_view typed,
                                                      const std::string& term) {
  WordReading reading = all_forms(typed, term);
  reading.is_compound = true;
  return reading.forms.empty() ? std::nullopt : std::optional(std::move(reading));
}

std::vector<WordReading> WordReader::forms(std::string_view text) {
  std::vector<WordReading> steps;
  for (const Token& token : cut(text))
    if (token.kind == TokenKind::kWord)
      steps.push_back(all_forms(text.substr(token.begin, token.end - token.begin), token.term));
  return steps;
}

std::vector<WordReading> WordReader::spellings(std::string_view text) {
  std::vector<WordReading> steps;
  for (const Token& token : cut(text))
    if (token.kind == TokenKind::kWord)
      steps.push_back(all_spellings(text.substr(token.begin, token.end - token.begin), token.term));
  return steps;
}

template <class Accept>
WordReading WordReader::expand(std::string_view typed, const std::string& beginning,
                               Accept accept) {
  WordReading reading{std::string(typed), {}};
  std::size_t scanned = 0;
  const auto end = database_.allterms_end(beginning);
  for (auto term = database_.allterms_begin(beginning); term != end && scanned < kMaxScanned;
       ++term, ++scanned)
    if (accept(*term)) reading.forms.push_back({*term, term.get_termfreq(), true});
  const std::size_t found = reading.forms.size();
  keep_most_frequent(reading.forms, kMaxExpansion);
  reading.left_out = found - reading.forms.size();
  return reading;
}

std::vector<WordReading> WordReader::prefix(std::string_view text) {
  std::vector<WordReading> steps = spellings(text);
  const auto last = std::find_if(tokens_.rbegin(), tokens_.rend(), is_word);
  if (last == tokens_.rend()) return steps;
  const bool in_run = std::any_of(last, tokens_.rend(), [&](const Token& token) {
    return token.kind == TokenKind::kAlias && token.begin < last->begin && token.end == last->end;
  });
  if (in_run) return steps;  // an ideograph is whole, whatever follows it
  const std::string shown = std::string(text.substr(last->begin, last->end - last->begin)) + '*';
  steps.back() = expand(shown, last->term, [](const std::string&) { return true; });
  return steps;
}

std::vector<WordReading> WordReader::pattern(std::string_view text) {
  const std::string folded = fold_case(text);
  const std::string beginning = folded.substr(0, folded.find_first_of("?*"));
  return {expand(text, beginning, [&](const std::string& term) { return matches(folded, term); })};
}

}  // namespace backissue
