// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/index/fields.h"
#include "common/index/terms.h"
#include "common/text.h"

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

/// Groups whose parts stand on their own; the rest is weighed as one.
bool is_group(NodeKind kind) {
  return kind == NodeKind::kRanked || kind == NodeKind::kAnd || kind == NodeKind::kOr ||
         kind == NodeKind::kRequired;
}

}  // namespace

std::vector<std::string> explain_query(const SearchRequest& request, const Matching& matching) {
  std::vector<std::string> lines = {"understood: " + print_request(request)};
  for (const WordReading& word : matching.words.words)
    lines.push_back(fmt::format("{} → {}", word.typed, forms_of(word)));
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

std::vector<std::string> HitExplainer::explain(Xapian::docid id, const Article& article) const {
  std::vector<std::string> lines;
  const Xapian::Query only(id_term(article.path, article.member));
  for (const Part& part : parts_) {
    Xapian::Enquire enquire(database_);
    enquire.set_query({Xapian::Query::OP_FILTER, part.compiled.query, only});
    enquire.set_weighting_scheme(ranking_weight(matching_.words));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    if (found.empty()) continue;
    std::vector<std::string> terms;
    auto in_article = database_.termlist_begin(id);
    for (auto term = enquire.get_matching_terms_begin(id);
         term != enquire.get_matching_terms_end(id); ++term) {
      if (*term == *only.get_terms_begin()) continue;
      terms.push_back(*term);
    }
    std::sort(terms.begin(), terms.end());
    for (std::string& term : terms) {
      if (is_language(term)) {
        term = fmt::format("lang:{}, the query's", article.language);
        continue;
      }
      in_article.skip_to(term);
      if (in_article != database_.termlist_end(id) && *in_article == term)
        term += fmt::format(" ×{}", in_article.get_wdf());
    }
    lines.push_back(
        fmt::format("{:.3f} {}: {}", found[0].get_weight(), part.shown, join(terms, ", ")));
  }
  return lines;
}

}  // namespace backissue
