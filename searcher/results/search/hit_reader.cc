// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/search/hit_reader.h"

#include <fmt/format.h>

#include <utility>

#include "common/analysis/fold.h"
#include "common/index/schema/record.h"
#include "common/index/schema/terms.h"
#include "common/text.h"
#include "searcher/results/search/missing_words.h"

namespace backissue {
namespace {

/// The tags that the query or a filter asks for, folded.
void collect_tags(const QueryNode& node, std::set<std::string>& out) {
  if (node.kind == NodeKind::kNot) return;
  if (node.kind == NodeKind::kValue && node.field == Field::kTag) out.insert(fold_value(node.text));
  for (const QueryNode& child : node.children) collect_tags(child, out);
}

std::set<std::string> tags_of(const SearchRequest& request) {
  std::set<std::string> tags;
  collect_tags(request.query, tags);
  for (const QueryNode& filter : request.filters) collect_tags(filter, tags);
  return tags;
}

}  // namespace

HitReader::HitReader(const Xapian::Database& all, const Vocabulary& vocabulary,
                     const SearchRequest& request, const Matching& matching, Matches& matches)
    : all_(all),
      request_(request),
      matching_(matching),
      matches_(matches),
      optional_words_(optional_words(request.query)),
      wanted_tags_(tags_of(request)),
      snippeter_(matching.words.highlights, tokenizer_) {
  if (request.explain)
    explainer_ = std::make_unique<HitExplainer>(all, vocabulary, request.query, matching);
}

Result<Hit> HitReader::read(const RankedHit& ranked) {
  const Xapian::MSetIterator& item = ranked.found.item;
  auto article = decode_record(item.get_document().get_data());
  if (!article) return tl::unexpected(article.error());
  Hit hit;
  hit.score = ranked.score;
  hit.article = std::move(*article);
  Snippet snippet = snippeter_.cut(hit.article.body, request_.snippet_code_points);
  hit.snippet = std::move(snippet.text);
  hit.highlights = std::move(snippet.highlights);
  hit.title_highlights = snippeter_.highlights(hit.article.title);
  hit.tag_highlights = tag_highlights(hit.article.tags);
  hit.article.body = std::string();  // a page of results may hold very many
  hit.also = count_copies(item.get_collapse_key());
  if (matching_.words.words.size() > 1) hit.missing = missing(ranked, hit.article);
  hit.why = why(ranked, hit.article);
  return hit;
}

/// Words, then what is written together: whether its words stand side by side the engine knows.
std::vector<std::string> HitReader::missing(const RankedHit& ranked, const Article& article) {
  auto missing =
      missing_words(matching_.words.words, optional_words_, matches_.terms_of(ranked.found));
  const Xapian::Query this_one{id_term(article.path, article.member)};
  for (const TypedUnit& unit : matching_.words.units) {
    Xapian::Enquire run(all_);
    run.set_query({Xapian::Query::OP_FILTER, this_one, unit.query});
    if (run.get_mset(0, 1).empty()) missing.push_back(unit.typed);
  }
  return missing;
}

/// The words of the query, and the whole of a tag that it asks for.
std::vector<Ranges> HitReader::tag_highlights(const std::vector<std::string>& tags) {
  std::vector<Ranges> highlights;
  for (const std::string& tag : tags) {
    const bool asked = wanted_tags_.count(fold_value(tag)) > 0;
    highlights.push_back(asked ? Ranges{{0, count_code_points(tag)}} : snippeter_.highlights(tag));
  }
  return highlights;
}

/// Exact, unlike the engine's own count, which leaves out copies that it never had to look at.
std::size_t HitReader::count_copies(const std::string& story) {
  if (story.empty()) return 0;
  const std::string term = capped_term(prefix::kStory, story);
  if (all_.get_termfreq(term) < 2) return 0;
  const std::size_t copies = matches_.count_with(term);
  return copies > 0 ? copies - 1 : 0;
}

std::vector<std::string> HitReader::why(const RankedHit& ranked, const Article& article) const {
  if (!explainer_) return {};
  const Xapian::MSetIterator& item = ranked.found.item;
  auto lines = explainer_->explain(*item, article, item.get_weight());
  if (ranked.gains.early > 0)
    lines.push_back(fmt::format("{:.3f} early in the body, {:.3f} close together",
                                ranked.gains.early, ranked.gains.together));
  return lines;
}

}  // namespace backissue
