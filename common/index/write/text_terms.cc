// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/text_terms.h"

#include "common/index/schema/fields.h"
#include "common/index/schema/places.h"
#include "common/index/schema/terms.h"

namespace backissue {
namespace {

std::unordered_set<std::string_view> words_of(const std::vector<Token>& tokens) {
  std::unordered_set<std::string_view> words;
  for (const Token& token : tokens)
    if (is_word(token)) words.insert(token.term);
  return words;
}

}  // namespace

/// True for a term that is new to the document. A word of the body stays one.
bool TextTerms::note(const std::string& term, Known as) {
  const auto [known, is_new] = known_.try_emplace(term, as);
  if (is_new) words_.push_back(term);
  if (as == Known::kWordOfBody) known->second = as;
  return is_new;
}

bool TextTerms::is_in_body(std::string_view term) const {
  const auto known = known_.find(term);
  return known != known_.end() && known->second != Known::kElsewhere;
}

void TextTerms::add_beyond(const std::string& term) {
  const std::uint32_t place = kBeyondText + next_ % kMostBeyond * kBeyondGap;
  ++next_;
  document_.add_posting(term, place);
}

void TextTerms::note_not_in_body(const std::string& term) {
  document_.add_boolean_term(capped_term(prefix::kNotInBody, term));
}

void TextTerms::add_body(const std::vector<Token>& tokens) {
  for (const Token& token : tokens)
    note(token.term, is_word(token) ? Known::kWordOfBody : Known::kAliasOfBody);
  const Token* word = nullptr;
  for (const Token& token : tokens) {
    if (is_word(token)) {
      word = &token;
      document_.add_posting(token.term, token.position + kFirstPlace);
      continue;
    }
    // No phrase asks for a pair, and there are as many as there are words.
    const bool has_place = is_pair(token, word) || known_.at(token.term) == Known::kWordOfBody;
    if (has_place || !beyond_.insert(token.term).second)
      document_.add_term(token.term);
    else
      add_beyond(token.term);
  }
}

void TextTerms::add_headline(const std::vector<Token>& tokens) {
  const std::string headline(entry_of(Field::kHeadline).prefix);
  const auto words = words_of(tokens);
  std::unordered_set<std::string_view> aliases;
  const Token* word = nullptr;
  for (const Token& token : tokens) {
    note(token.term, Known::kElsewhere);
    if (is_word(token)) word = &token;
    const bool pair = is_pair(token, word);
    const bool in_body = is_in_body(token.term);
    if (in_body || pair || !beyond_.insert(token.term).second)
      document_.add_term(token.term);
    else
      add_beyond(token.term);
    if (!in_body) note_not_in_body(token.term);
    if (is_word(token))
      document_.add_posting(headline + token.term, token.position + kFirstPlace);
    else if (pair || words.count(token.term) > 0 || !aliases.insert(token.term).second)
      document_.add_term(headline + token.term);
    else
      add_beyond(headline + token.term);
  }
}

void TextTerms::add_shown(const std::vector<Token>& tokens) {
  for (const Token& token : tokens) {
    const bool is_new = note(token.term, Known::kElsewhere);
    if (!is_new || !beyond_.insert(token.term).second) continue;
    add_beyond(token.term);
    note_not_in_body(token.term);
  }
}

}  // namespace backissue
