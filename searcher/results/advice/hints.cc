// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "searcher/match/filters.h"
#include "searcher/query/print.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxPartsTried = 8;
constexpr std::size_t kMaxUnknownWords = 5;  // named; each costs a look through the words
constexpr std::size_t kMaxOthers = 50;       // forms of the rest of a query looked at
constexpr std::size_t kMaxCorrections = 3;   // a query of more unknown words was not mistyped

std::string articles(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article matches" : "articles match");
}

bool is_value(const QueryNode& node) {
  return node.kind == NodeKind::kValue;
}

QueryNode value_node(Field field, std::string value) {
  QueryNode node;
  node.kind = NodeKind::kValue;
  node.field = field;
  node.text = std::move(value);
  return node;
}

/// Where `word` stands by itself in the query; npos if nowhere.
std::size_t find_word(std::string_view query, std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    return static_cast<unsigned char>(query[at]) >= 0x80 || is_ascii_alnum(query[at]);
  };
  std::size_t at = query.find(word);
  for (; at != std::string_view::npos; at = query.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(at - 1)) && (end == query.size() || !is_letter(end))) break;
  }
  return at;
}

}  // namespace

void Advisor::advise(SearchResult& result) const {
  result.did_you_mean = corrected_query();
  if (result.matches > 0) return;
  hint_at_words(result.hints);
  hint_at_values(request_.query, result.hints);
  for (const QueryNode& filter : request_.filters) hint_at_values(filter, result.hints);
  hint_at_filters(result.hints);
  hint_at_parts(result.hints);
  hint_at_order(result.hints);
}

std::size_t Advisor::count(const QueryNode& query) const {
  const auto compiled = compile_query(query, all_, vocabulary_);
  return compiled ? reach_.count(filtered(compiled->query, matching_.filters)) : 0;
}

void Advisor::hint_at_words(std::vector<std::string>& hints) const {
  std::vector<std::string> seen;
  std::size_t unknown = 0;
  for (const WordReading& word : matching_.words.words) {
    if (word.is_compound || std::find(seen.begin(), seen.end(), word.typed) != seen.end()) continue;
    seen.push_back(word.typed);
    if (!word.forms.empty() || ++unknown > kMaxUnknownWords) continue;
    std::string hint = fmt::format("'{}' is nowhere", word.typed);
    const auto name = [&](std::string_view before, const NearName& near) {
      if (!near.name.empty())
        hint += fmt::format("; {} '{}' ({})", before, near.name, near.documents);
    };
    if (reach_.dictionary() != nullptr) {
      name("near:", best_word(word.typed));
      name("an author:", best_author(word.typed).author);
    }
    hints.push_back(std::move(hint));
  }
  if (unknown > kMaxUnknownWords)
    hints.push_back(fmt::format("{} more words are nowhere", unknown - kMaxUnknownWords));
  if (unknown > 0 || seen.size() < 2 || reach_.count(matching_.words.query) > 0) return;
  hints.push_back("each word is somewhere, but no article fits all of the query: " +
                  join(seen, ", "));
}

/// Values that no article has.
void Advisor::hint_at_values(const QueryNode& node, std::vector<std::string>& hints) const {
  for (const QueryNode& child : node.children) hint_at_values(child, hints);
  if (node.kind != NodeKind::kValue || entry_of(node.field).kind == FieldKind::kChoice) return;
  if (reach_.count(value_query(node.field, node.text)) > 0) return;
  std::string hint = fmt::format("no {} '{}'", entry_of(node.field).name, node.text);
  if (reach_.dictionary() != nullptr) {
    const auto list = [&](std::string_view before, const std::vector<NearName>& values) {
      std::vector<std::string> shown;
      for (const NearName& value : values)
        shown.push_back(fmt::format("{} ({})", value.name, value.documents));
      if (!shown.empty()) hint += fmt::format("; {} {}", before, join(shown, ", "));
    };
    if (node.field == Field::kLanguage)  // "english" is near to nothing
      list("there are", common_languages(*reach_.dictionary()));
    else
      list("near:", near_values(*reach_.dictionary(), node.field, node.text));
  }
  hints.push_back(std::move(hint));
}

/// What would match without one of the filters.
void Advisor::hint_at_filters(std::vector<std::string>& hints) const {
  for (std::size_t i = 0; i < matching_.filters.size(); ++i) {
    const bool alone = matching_.filters.size() == 1 && request_.query.kind == NodeKind::kNothing;
    if (alone) return;
    const std::size_t count = reach_.count(filtered(matching_.words.query, matching_.filters, i));
    if (count > 0)
      hints.push_back(
          fmt::format("{} without {}", articles(count), print_query(request_.filters[i])));
  }
}

/// What would match without one of the parts that must hold.
void Advisor::hint_at_parts(std::vector<std::string>& hints) const {
  const QueryNode& query = request_.query;
  if (query.kind != NodeKind::kAnd && query.kind != NodeKind::kRanked) return;
  const std::size_t parts = std::min(query.children.size(), kMaxPartsTried);
  for (std::size_t i = 0; i < parts; ++i) {
    if (query.kind == NodeKind::kRanked && query.children[i].kind == NodeKind::kWord) continue;
    QueryNode rest = query;
    rest.children.erase(rest.children.begin() + static_cast<std::ptrdiff_t>(i));
    if (const std::size_t found = count(rest); found > 0)
      hints.push_back(
          fmt::format("{} without {}", articles(found), print_query(query.children[i])));
  }
}

/// A phrase or a NEAR whose words stand apart.
void Advisor::hint_at_order(std::vector<std::string>& hints) const {
  QueryNode apart = request_.query;
  const bool phrase = apart.kind == NodeKind::kPhrase || apart.kind == NodeKind::kPhraseOfForms;
  const bool near = apart.kind == NodeKind::kNear || apart.kind == NodeKind::kAdjacent;
  if (!phrase && !near) return;
  if (phrase)
    for (const auto word : split(apart.text, ' ')) {
      QueryNode& one = apart.children.emplace_back();
      one.kind = NodeKind::kWord;
      one.field = apart.field;
      one.text = word;
    }
  apart.kind = NodeKind::kAnd;
  apart.text.clear();
  if (const std::size_t found = count(apart); found > 0)
    hints.push_back(
        fmt::format("{} with the words apart: {}", articles(found), print_query(apart)));
}

bool Advisor::is_nowhere(std::string_view typed) const {
  const auto& words = matching_.words.words;
  return std::any_of(words.begin(), words.end(), [&](const WordReading& word) {
    return word.forms.empty() && word.typed == typed;
  });
}

NearName Advisor::best_word(std::string_view typed) const {
  const auto known = words_.find(typed);
  if (known != words_.end()) return known->second;
  return words_.emplace(typed, find_best_word(typed)).first->second;
}

const NearAuthor& Advisor::best_author(std::string_view typed) const {
  const auto known = authors_.find(typed);
  if (known != authors_.end()) return known->second;
  return authors_.emplace(typed, near_author(*reach_.dictionary(), typed)).first->second;
}

NearName Advisor::find_best_word(std::string_view typed) const {
  const auto near = near_words(*reach_.dictionary(), typed);
  if (near.empty()) return {};
  std::vector<std::string> others;
  for (const WordReading& word : matching_.words.words)
    for (const WordForm& form : word.forms)
      if (others.size() < kMaxOthers) others.push_back(form.word);
  if (near.size() == 1 || others.empty()) return near.front();
  const Xapian::Query beside(Xapian::Query::OP_OR, others.begin(), others.end());
  const auto together = [&](const NearName& name) {
    return reach_.count({Xapian::Query::OP_FILTER, Xapian::Query(name.name), beside});
  };
  std::vector<std::size_t> counts;
  for (const NearName& name : near) counts.push_back(together(name));
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return near[static_cast<std::size_t>(most)];
}

bool Advisor::correct(QueryNode& node, std::string& text, std::size_t& corrections) const {
  for (QueryNode& child : node.children)
    if (!correct(child, text, corrections)) return false;
  const bool proximity = node.kind == NodeKind::kNear || node.kind == NodeKind::kAdjacent;
  if (proximity && std::any_of(node.children.begin(), node.children.end(), is_value)) return false;
  switch (node.kind) {
    case NodeKind::kValue:
      return entry_of(node.field).kind != FieldKind::kValue ||
             correct_value(node, text, corrections);
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kPhraseOfForms:
      return correct_words(node, text, corrections);
    default:
      return true;
  }
}

bool Advisor::correct_value(QueryNode& node, std::string& text, std::size_t& corrections) const {
  if (reach_.count(value_query(node.field, node.text)) > 0) return true;
  const auto near = near_values(*reach_.dictionary(), node.field, node.text);
  const auto at = find_word(text, node.text);
  if (near.empty() || at == std::string::npos || ++corrections > kMaxCorrections) return false;
  const std::string& name = near.front().name;
  if (find_word(text, name) != std::string::npos) return false;  // asked for already
  const bool bare = name.find(' ') != std::string::npos && at > 0 && text[at - 1] == ':';
  text.replace(at, node.text.size(), bare ? '"' + name + '"' : name);
  node.text = name;
  return true;
}

bool Advisor::correct_words(QueryNode& node, std::string& text, std::size_t& corrections) const {
  const std::string before = node.text;
  for (const auto typed : split(before, ' ')) {
    if (!is_nowhere(typed)) continue;
    const auto at = find_word(text, typed);
    const auto in_node = find_word(node.text, typed);
    if (at == std::string::npos || in_node == std::string::npos || ++corrections > kMaxCorrections)
      return false;
    const NearAuthor& author = best_author(typed);
    const NearName word = author.is_exact ? NearName{} : best_word(typed);
    if (word.name.empty() && node.kind == NodeKind::kWord && node.field == Field::kText &&
        !author.author.name.empty()) {
      text.replace(at, typed.size(), fmt::format("author:\"{}\"", author.author.name));
      node = value_node(Field::kAuthor, author.author.name);
      return true;
    }
    // Asked for already, or nothing near.
    if (word.name.empty() || find_word(text, word.name) != std::string::npos) return false;
    text.replace(at, typed.size(), word.name);
    node.text.replace(in_node, typed.size(), word.name);
  }
  return true;
}

std::string Advisor::corrected_query() const {
  if (reach_.dictionary() == nullptr) return {};
  const auto& words = matching_.words.words;
  const bool all_known = std::none_of(words.begin(), words.end(),
                                      [](const WordReading& word) { return word.forms.empty(); });
  if (all_known && request_.query.kind != NodeKind::kValue && request_.query.children.empty())
    return {};
  std::string text = request_.text;
  QueryNode query = request_.query;
  std::size_t corrections = 0;
  if (!correct(query, text, corrections) || corrections == 0) return {};
  return count(query) > 0 ? text : std::string();
}

}  // namespace backissue
