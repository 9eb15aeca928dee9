// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/analysis/apostrophe_names.h"
#include "common/analysis/fold.h"
#include "common/text.h"
#include "searcher/match/spelt_beginnings.h"

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
    }
  }
  return pieces;
}

/// An elided article before another word, an ending behind one.
bool WordReader::is_left_out(std::string_view text, std::span<const Token> words,
                             std::size_t index) const {
  const auto typed = [&](const Token& word) {
    return text.substr(word.begin, word.end - word.begin);
  };
  const Token& word = words[index];
  if (index + 1 < words.size() && apostrophe_at(text, word.end) > 0 && is_elision(typed(word)))
    return true;
  if (index == 0) return false;
  const Token& before = words[index - 1];
  return apostrophe_at(text, before.end) > 0 && is_ending(typed(before), typed(word));
}

std::optional<WordUnit> WordReader::unit(std::string_view text) {
  const std::vector<Token> tokens = cut(text);
  std::vector<Token> words;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(words), is_word);
  const auto touches = [](const Token& a, const Token& b) { return a.end == b.begin; };
  if (words.size() < 2 || std::adjacent_find(words.begin(), words.end(), touches) != words.end())
    return std::nullopt;
  WordUnit unit;
  std::vector<const Token*> kept;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!is_left_out(text, words, i)) kept.push_back(&words[i]);
  if (kept.empty()) kept.push_back(&words.front());
  const auto typed = [&](const Token& from, const Token& to) {
    return text.substr(from.begin, to.end - from.begin);
  };
  for (const Token* word : kept) unit.parts.push_back(all_forms(typed(*word, *word), word->term));
  for (WordReading& part : unit.parts) part.is_of_unit = kept.size() > 1;
  for (const Token& token : tokens) {
    if (is_word(token) || kept.size() < 2 || token.begin != kept.front()->begin ||
        token.end != kept.back()->end)
      continue;
    WordReading whole = all_forms(typed(token, token), token.term);
    whole.is_of_unit = true;
    if (!whole.forms.empty()) unit.joined.push_back(std::move(whole));
  }
  return unit;
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
  for (const std::string& spelt : spelt_beginnings(database_, fold_accents(beginning))) {
    const auto end = database_.allterms_end(spelt);
    for (auto term = database_.allterms_begin(spelt); term != end && scanned < kMaxScanned;
         ++term, ++scanned)
      if (accept(fold_accents(*term)))
        reading.forms.push_back({*term, term.get_termfreq(), (*term).starts_with(beginning)});
  }
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
  const std::string plain = fold_accents(last->term);
  steps.back() =
      expand(shown, last->term, [&](const std::string& word) { return word.starts_with(plain); });
  return steps;
}

std::vector<WordReading> WordReader::pattern(std::string_view text) {
  const std::string folded = fold_case(text);
  const std::string beginning = folded.substr(0, folded.find_first_of("?*"));
  const std::string plain = fold_accents(folded);
  return {expand(text, beginning, [&](const std::string& word) { return matches(plain, word); })};
}

}  // namespace backissue
