// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/correction.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "searcher/match/filters.h"
#include "searcher/query/parser.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxCorrections = 3;  // a query of more unknown words was not mistyped
constexpr std::size_t kMaxNameWords = 3;

/// Where `word` stands by itself in the query, from the byte `from` on; npos if nowhere.
std::size_t find_word(std::string_view query, std::string_view word, std::size_t from = 0) {
  const auto is_letter = [&](std::size_t at) {
    return static_cast<unsigned char>(query[at]) >= 0x80 || is_ascii_alnum(query[at]);
  };
  std::size_t at = query.find(word, from);
  for (; at != std::string_view::npos; at = query.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(at - 1)) && (end == query.size() || !is_letter(end))) break;
  }
  return at;
}

bool is_value(const QueryNode& node) {
  return node.kind == NodeKind::kValue;
}

bool is_plain_word(const QueryNode& node) {
  return node.kind == NodeKind::kWord && node.field == Field::kText;
}

std::size_t byte_of(std::string_view utf8, std::size_t code_points) {
  std::size_t at = 0;
  for (; code_points > 0 && at < utf8.size(); --code_points) next_code_point(utf8, at);
  return at;
}

/// The days are as they were counted, whatever day the text is read on.
void take_days_from(const QueryNode& from, QueryNode& node) {
  if (node.kind == NodeKind::kDates && from.kind == NodeKind::kDates) {
    node.first = from.first;
    node.last = from.last;
  }
  for (std::size_t i = 0; i < std::min(node.children.size(), from.children.size()); ++i)
    take_days_from(from.children[i], node.children[i]);
}

}  // namespace

Correction::Mended Correction::mended() {
  QueryNode query = request_.query;
  if (!correct(query) || edits_.empty()) return {};
  std::string text = edited();
  // What is offered is read before: a name may hold what means something in a query.
  auto parsed = parse_query(text, request_.now.value_or(CivilDay{2000, 1, 1}));
  if (!parsed) return {};
  take_days_from(query, *parsed);
  if (!same_tree(*parsed, query)) return {};
  return {std::move(text), std::move(query)};
}

bool Correction::correct(QueryNode& node) {
  if (node.kind == NodeKind::kRanked && !join_names(node)) return false;
  for (QueryNode& child : node.children)
    if (!correct(child)) return false;
  const bool proximity = node.kind == NodeKind::kNear || node.kind == NodeKind::kAdjacent;
  if (proximity && std::any_of(node.children.begin(), node.children.end(), is_value)) return false;
  if (node.kind == NodeKind::kRanked && node.children.size() == 1) {
    QueryNode only = std::move(node.children.front());
    node = std::move(only);
    return true;
  }
  switch (node.kind) {
    case NodeKind::kValue:
      return entry_of(node.field).kind != FieldKind::kValue || correct_value(node);
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kPhraseOfForms:
      return correct_words(node);
    default:
      return true;
  }
}

bool Correction::join_names(QueryNode& node) {
  for (std::size_t first = 0; first + 1 < node.children.size(); ++first)
    for (std::size_t count = std::min(kMaxNameWords, node.children.size() - first); count > 1;
         --count)
      if (join_name(node, first, count)) {
        if (edits_.size() > kMaxCorrections) return false;
        break;
      }
  return true;
}

bool Correction::join_name(QueryNode& node, std::size_t first, std::size_t count) {
  const auto begin = node.children.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(count);
  if (!std::all_of(begin, end, is_plain_word)) return false;
  if (std::none_of(begin, end, [this](const QueryNode& word) { return is_nowhere(word.text); }))
    return false;
  std::vector<std::string> words;
  for (auto word = begin; word != end; ++word) words.push_back(word->text);
  const NearName author = author_named(*reach_.dictionary(), words);
  if (author.name.empty()) return false;
  const auto at = place_of(*begin, words.front());
  const auto last = place_of(*(end - 1), words.back());
  if (at == std::string::npos || last == std::string::npos || last < at) return false;
  if (!to_value(*begin, at, last + words.back().size() - at, Field::kAuthor, author.name))
    return false;
  node.children.erase(begin + 1, end);
  return true;
}

/// "bbc.co.uk" as a word, of which a part is nowhere, asks for a source.
bool Correction::becomes_source(QueryNode& node) {
  if (!is_plain_word(node) || node.text.find('.') == std::string::npos) return false;
  const auto& words = matching_.words.words;
  const bool lacks_a_part = std::any_of(words.begin(), words.end(), [&](const WordReading& word) {
    return word.forms.empty() && find_word(node.text, word.typed) != std::string::npos;
  });
  const auto at = place_of(node, node.text);
  if (!lacks_a_part || at == std::string::npos) return false;
  const NearName& source = near_.source(node.text);
  return !source.name.empty() && to_value(node, at, node.text.size(), Field::kSource, source.name);
}

bool Correction::correct_words(QueryNode& node) {
  if (becomes_source(node)) return true;
  const std::string before = node.text;
  std::size_t from = 0;
  for (const auto typed : split(before, ' ')) {
    if (!is_nowhere(typed)) continue;
    const auto at = place_of(node, typed, from);
    const auto in_node = find_word(node.text, typed);
    if (at == std::string::npos || in_node == std::string::npos) return false;
    from = at + typed.size();
    const NearAuthor& author = near_.author(typed);
    const NearName word = author.is_exact ? NearName{} : near_.word(typed);
    if (word.name.empty() && is_plain_word(node)) {
      if (!author.author.name.empty())
        return to_value(node, at, typed.size(), Field::kAuthor, author.author.name);
      const NearName& source = near_.source(typed);
      return !source.name.empty() && to_value(node, at, typed.size(), Field::kSource, source.name);
    }
    if (word.name.empty() || is_asked_for(word.name)) return false;
    if (!replace(at, typed.size(), word.name)) return false;
    node.text.replace(in_node, typed.size(), word.name);
  }
  return true;
}

bool Correction::correct_value(QueryNode& node) {
  if (reach_.count(value_query(node.field, node.text)) > 0) return true;
  const auto near = near_values(*reach_.dictionary(), node.field, node.text);
  const auto at = place_of(node, node.text);
  if (near.empty() || at == std::string::npos || is_asked_for(near.front().name)) return false;
  const std::string& name = near.front().name;
  const bool is_bare = at > 0 && request_.text[at - 1] == ':';
  const bool needs_quotes =
      is_bare && std::any_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !is_ascii_alnum(c) && c != '.' && c != '-';
      });
  const std::size_t bytes = node.text.size();
  node.text = name;
  return replace(at, bytes, needs_quotes ? '"' + name + '"' : name);
}

bool Correction::to_value(QueryNode& node, std::size_t at, std::size_t bytes, Field field,
                          const std::string& value) {
  if (!replace(at, bytes, fmt::format("{}:\"{}\"", entry_of(field).name, value))) return false;
  node.kind = NodeKind::kValue;
  node.field = field;
  node.text = value;
  return true;
}

bool Correction::is_nowhere(std::string_view typed) const {
  const auto& words = matching_.words.words;
  return std::any_of(words.begin(), words.end(), [&](const WordReading& word) {
    return word.forms.empty() && word.typed == typed;
  });
}

bool Correction::is_asked_for(std::string_view word) const {
  return find_word(request_.text, word) != std::string::npos ||
         std::any_of(edits_.begin(), edits_.end(), [&](const Edit& edit) {
           return find_word(edit.text, word) != std::string::npos;
         });
}

std::size_t Correction::place_of(const QueryNode& node, std::string_view word,
                                 std::size_t from) const {
  return find_word(request_.text, word, std::max(from, byte_of(request_.text, node.at)));
}

bool Correction::replace(std::size_t at, std::size_t bytes, std::string text) {
  edits_.push_back({at, at + bytes, std::move(text)});
  return edits_.size() <= kMaxCorrections;
}

std::string Correction::edited() const {
  std::vector<Edit> edits = edits_;
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return a.begin > b.begin; });
  std::string text = request_.text;
  for (const Edit& edit : edits) text.replace(edit.begin, edit.end - edit.begin, edit.text);
  return text;
}

}  // namespace backissue
