// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "searcher/match/filters.h"
#include "searcher/query/print.h"
#include "searcher/results/advice/correction.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxPartsTried = 8;
constexpr std::size_t kMaxUnknownWords = 5;  // named; each costs a look through the words

std::string articles(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article matches" : "articles match");
}

/// Whether what is shown has all that was asked for.
bool is_good(const SearchResult& result) {
  return !result.hits.empty() && std::all_of(result.hits.begin(), result.hits.end(),
                                             [](const Hit& hit) { return hit.missing.empty(); });
}

}  // namespace

void Advisor::advise(SearchResult& result) const {
  if (!is_good(result)) result.did_you_mean = corrected_query();
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
    if (std::find(seen.begin(), seen.end(), word.typed) != seen.end()) continue;
    seen.push_back(word.typed);
    if (!word.forms.empty() || ++unknown > kMaxUnknownWords) continue;
    std::string hint = fmt::format("'{}' is nowhere", word.typed);
    const auto name = [&](std::string_view before, const NearName& near) {
      if (!near.name.empty())
        hint += fmt::format("; {} '{}' ({})", before, near.name, near.documents);
    };
    if (reach_.dictionary() != nullptr) {
      name("near:", near_.word(word.typed));
      name("an author:", near_.author(word.typed).author);
      name("a source:", near_.source(word.typed));
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

std::string Advisor::corrected_query() const {
  if (reach_.dictionary() == nullptr) return {};
  const auto& words = matching_.words.words;
  const bool all_known = std::none_of(words.begin(), words.end(),
                                      [](const WordReading& word) { return word.forms.empty(); });
  if (all_known && request_.query.kind != NodeKind::kValue && request_.query.children.empty())
    return {};
  const auto [text, query] = Correction(reach_, request_, matching_, near_).mended();
  return !text.empty() && count(query) > 0 ? text : std::string();
}

}  // namespace backissue
