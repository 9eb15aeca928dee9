// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "common/index/schema/fields.h"
#include "common/index/schema/terms.h"
#include "common/text.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/match/recency.h"
#include "searcher/query/print.h"

namespace backissue {
namespace {

std::string forms_of(const WordReading& word) {
  std::vector<std::string> forms;
  for (const WordForm& form : word.forms)
    forms.push_back(fmt::format("{} ({})", form.word, form.documents));
  if (forms.empty()) return "nowhere in the archive";
  return join(forms, ", ") +
         (word.left_out > 0 ? fmt::format(" and {} more, left out", word.left_out) : "");
}

/// What adds weight in an archive of many languages; words are in lower case.
bool is_language(std::string_view term) {
  return term.starts_with(entry_of(Field::kLanguage).prefix);
}

std::string stems_of(const WordReading& word, const Vocabulary& vocabulary) {
  std::vector<std::string> shown;
  if (!word.term.empty())
    for (const auto& [stem, languages] : vocabulary.stems_of(word.term))
      shown.push_back(fmt::format("{} ({})", stem, join(languages, " ")));
  return shown.empty() ? std::string() : "; stem " + join(shown, ", ");
}

std::string_view name_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::kNothing:
      return "nothing";
    case NodeKind::kWord:
      return "word";
    case NodeKind::kExact:
      return "exact";
    case NodeKind::kPrefix:
      return "beginning";
    case NodeKind::kPattern:
      return "pattern";
    case NodeKind::kPhrase:
      return "phrase";
    case NodeKind::kPhraseOfForms:
      return "phrase-of-forms";
    case NodeKind::kNear:
      return "near";
    case NodeKind::kAdjacent:
      return "adjacent";
    case NodeKind::kValue:
      return "value";
    case NodeKind::kDates:
      return "days";
    case NodeKind::kRanked:
      return "ranked";
    case NodeKind::kAnd:
      return "and";
    case NodeKind::kOr:
      return "or";
    case NodeKind::kNot:
      return "not";
    case NodeKind::kRequired:
      return "required";
  }
  return {};
}

/// "and(word(port), not(word(chess)))".
std::string tree_of(const QueryNode& node) {
  std::vector<std::string> inside;
  for (const QueryNode& child : node.children) inside.push_back(tree_of(child));
  if (inside.empty() && node.kind != NodeKind::kNothing) inside.push_back(print_query(node));
  return fmt::format("{}({})", name_of(node.kind), join(inside, ", "));
}

/// Groups whose parts stand on their own; the rest is weighed as one.
bool is_group(NodeKind kind) {
  return kind == NodeKind::kRanked || kind == NodeKind::kAnd || kind == NodeKind::kOr ||
         kind == NodeKind::kRequired;
}

}  // namespace

std::vector<std::string> explain_query(const SearchRequest& request, const Matching& matching,
                                       const Vocabulary& vocabulary) {
  std::vector<std::string> lines = {"understood: " + print_request(request),
                                    "tree: " + tree_of(request.query)};
  for (const WordReading& word : matching.words.words)
    lines.push_back(
        fmt::format("{} → {}{}", word.typed, forms_of(word), stems_of(word, vocabulary)));
  lines.push_back("engine: " + matching.query.get_description());
  return lines;
}

HitExplainer::HitExplainer(const Xapian::Database& database, const Vocabulary& vocabulary,
                           const QueryNode& query, const Matching& matching)
    : database_(database), matching_(matching) {
  add_parts(query, vocabulary);
}

void HitExplainer::add_parts(const QueryNode& node, const Vocabulary& vocabulary) {
  if (is_group(node.kind)) {
    for (const QueryNode& child : node.children) add_parts(child, vocabulary);
    return;
  }
  if (node.kind == NodeKind::kNot || node.kind == NodeKind::kNothing) return;
  if (auto compiled = compile_query(node, database_, vocabulary); compiled && compiled->has_words)
    parts_.push_back({print_query(node), std::move(*compiled)});
}

std::size_t HitExplainer::count_in_headline(Xapian::docid id, const std::string& word) const {
  const std::string term = std::string(entry_of(Field::kHeadline).prefix) + word;
  const auto end = database_.positionlist_end(id, term);
  return static_cast<std::size_t>(std::distance(database_.positionlist_begin(id, term), end));
}

std::string HitExplainer::occurrences(Xapian::docid id, const std::vector<std::string>& terms,
                                      double weight) const {
  struct Place {
    std::string word;
    std::string_view field;
    std::size_t times;
  };
  std::vector<Place> places;
  std::size_t total = 0;
  const auto add = [&](const std::string& word, Field field, std::size_t times) {
    if (times > 0) places.push_back({word, entry_of(field).name, times});
    total += times;
  };
  const std::string_view headline = entry_of(Field::kHeadline).prefix;
  auto in_article = database_.termlist_begin(id);
  for (const std::string& term : terms) {
    const bool is_headline = term.starts_with(headline);
    const std::string word = is_headline ? term.substr(headline.size()) : term;
    const bool twice = is_headline && std::find(terms.begin(), terms.end(), word) != terms.end();
    const std::size_t above = count_in_headline(id, word);
    if (!twice) add(word, Field::kHeadline, above);
    if (is_headline) continue;
    in_article.skip_to(term);
    const bool found = in_article != database_.termlist_end(id) && *in_article == term;
    const std::size_t all = found ? in_article.get_wdf() : 0;
    add(word, Field::kBody, all - std::min(all, above));
  }
  std::vector<std::string> shown;
  for (const Place& place : places)
    shown.push_back(
        fmt::format("{} in {} ×{} {:.3f}", place.word, place.field, place.times,
                    weight * static_cast<double>(place.times) / static_cast<double>(total)));
  return join(shown, ", ");
}

double HitExplainer::recency_gain(const Article& article) const {
  if (!article.published || matching_.recency_gain <= 0) return 0;
  return matching_.recency_gain * recency_share(article.published->day, matching_.newest);
}

std::vector<std::string> HitExplainer::explain(Xapian::docid id, const Article& article,
                                               double all) const {
  std::vector<std::string> lines;
  double sum = 0;
  const Xapian::Query only(id_term(article.path, article.member));
  for (const Part& part : parts_) {
    Xapian::Enquire enquire(database_);
    enquire.set_query({Xapian::Query::OP_FILTER, part.compiled.query, only});
    enquire.set_weighting_scheme(ranking_weight(matching_.words.ranked_words));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    if (found.empty()) continue;
    std::vector<std::string> terms;
    for (auto term = enquire.get_matching_terms_begin(id);
         term != enquire.get_matching_terms_end(id); ++term) {
      if (*term == *only.get_terms_begin()) continue;
      terms.push_back(*term);
    }
    std::sort(terms.begin(), terms.end());
    const bool in_language = std::erase_if(terms, is_language) > 0;
    const double weight = found[0].get_weight();
    sum += weight;
    std::string line =
        fmt::format("{:.3f} {}: {}", weight, part.shown, occurrences(id, terms, weight));
    if (in_language) line += fmt::format(", lang:{}, the query's", article.language);
    lines.push_back(std::move(line));
  }
  constexpr double kShown = 0.0005;  // in three digits
  const double recency = recency_gain(article);
  if (recency >= kShown)
    lines.push_back(fmt::format("{:.3f} new: {}", recency, to_iso8601(article.published->day)));
  sum += recency;
  if (std::abs(all - sum) >= kShown)
    lines.push_back(fmt::format("{:.3f} words beside each other, and in clumps", all - sum));
  return lines;
}

}  // namespace backissue
