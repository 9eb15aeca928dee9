// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/hints.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/text.h"
#include "searcher/query/filters.h"
#include "searcher/results/near.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxUnknownWords = 5;  // named; each costs a look through the words
constexpr std::size_t kMaxCorrections =
    3;  // a query that is mostly unknown words is no slip of the hand

std::string articles(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article matches" : "articles match");
}

/// Where `word` stands by itself in the query; npos if nowhere.
std::size_t find_word(std::string_view query, std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(query[at]);
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
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
}

void Advisor::hint_at_words(std::vector<std::string>& hints) const {
  std::vector<std::string> seen;
  std::size_t unknown = 0;
  for (const WordReading& word : matching_.words.words) {
    if (std::find(seen.begin(), seen.end(), word.typed) != seen.end()) continue;
    seen.push_back(word.typed);
    if (!word.forms.empty() || ++unknown > kMaxUnknownWords) continue;
    const NearName near = archive_.remote ? NearName{} : near_word(archive_.all, word.typed);
    hints.push_back(near.name.empty() ? fmt::format("'{}' is nowhere", word.typed)
                                      : fmt::format("'{}' is nowhere; near: '{}' ({})", word.typed,
                                                    near.name, near.documents));
  }
  if (unknown > kMaxUnknownWords)
    hints.push_back(fmt::format("{} more words are nowhere", unknown - kMaxUnknownWords));
  if (unknown > 0 || seen.size() < 2 || count_matches(archive_.all, matching_.words.query) > 0)
    return;
  hints.push_back("each word is somewhere, but no article fits all of the query: " +
                  join(seen, ", "));
}

/// Values that no article has.
void Advisor::hint_at_values(const QueryNode& node, std::vector<std::string>& hints) const {
  for (const QueryNode& child : node.children) hint_at_values(child, hints);
  if (node.kind != NodeKind::kValue) return;
  if (count_matches(archive_.all, value_query(node.field, node.text)) > 0) return;
  std::string hint = fmt::format("no {} '{}'", entry_of(node.field).name, node.text);
  if (!archive_.remote) {
    std::vector<std::string> near;
    for (const NearName& value : near_values(archive_.all, node.field, node.text))
      near.push_back(fmt::format("{} ({})", value.name, value.documents));
    if (!near.empty()) hint += "; near: " + join(near, ", ");
  }
  hints.push_back(std::move(hint));
}

/// What would match without one of the filters.
void Advisor::hint_at_filters(std::vector<std::string>& hints) const {
  for (std::size_t i = 0; i < matching_.filters.size(); ++i) {
    const bool alone = matching_.filters.size() == 1 && request_.query.kind == NodeKind::kNothing;
    if (alone) return;
    const std::size_t count =
        count_matches(archive_.all, filtered(matching_.words, matching_.filters, i));
    if (count > 0)
      hints.push_back(
          fmt::format("{} without {}", articles(count), print_query(request_.filters[i])));
  }
}

std::string Advisor::corrected_query() const {
  if (archive_.remote) return {};
  std::string query = request_.text;
  std::size_t corrections = 0;
  for (const WordReading& word : matching_.words.words) {
    if (!word.forms.empty()) continue;
    const auto at = find_word(query, word.typed);
    const NearName near = near_word(archive_.all, word.typed);
    if (near.name.empty() || at == std::string::npos || ++corrections > kMaxCorrections) return {};
    if (find_word(query, near.name) != std::string::npos) return {};  // asked for already
    query.replace(at, word.typed.size(), near.name);
  }
  return corrections > 0 ? query : std::string();
}

}  // namespace backissue
