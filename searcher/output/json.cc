// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/json.h"

#include <algorithm>

#include "common/article_fields.h"
#include "common/json.h"
#include "searcher/output/hit_fields.h"
#include "searcher/output/shown_counts.h"

namespace backissue {
namespace {

void put_building(JsonWriter& json, const Building& building) {
  json.key("building")
      .begin_object()
      .key("files")
      .number(static_cast<std::int64_t>(building.files));
  json.key("of").number(static_cast<std::int64_t>(building.of)).end_object();
}

void put_ranges(JsonWriter& json, const Ranges& ranges) {
  json.begin_array();
  for (const auto& [begin, end] : ranges) {
    json.begin_array()
        .number(static_cast<std::int64_t>(begin))
        .number(static_cast<std::int64_t>(end));
    json.end_array();
  }
  json.end_array();
}

void put_tag_highlights(JsonWriter& json, const Hit& hit) {
  const auto& tags = hit.tag_highlights;
  if (std::all_of(tags.begin(), tags.end(), [](const Ranges& ranges) { return ranges.empty(); }))
    return;
  json.key("tag_highlights").begin_array();
  for (const Ranges& ranges : tags) put_ranges(json, ranges);
  json.end_array();
}

void put_article(JsonWriter& json, const Article& article) {
  for (const HitField& shown : kHitFields) {
    const ArticleField* field = article_field(shown.name);
    const auto cells = field->cells(article);
    if (cells.empty() && !shown.is_always) continue;
    json.key(shown.name);
    if (field->shape == Cells::kList)
      json.strings(cells);
    else
      json.string(cells.empty() ? "" : cells.front());
  }
}

void put_hit(JsonWriter& json, const Hit& hit) {
  json.begin_object().key("rank").number(static_cast<std::int64_t>(hit.rank));
  json.key("score").number(hit.score);
  put_article(json, hit.article);
  json.key("snippet").string(hit.snippet);
  put_ranges(json.key("highlights"), hit.highlights);
  if (!hit.title_highlights.empty()) put_ranges(json.key("title_highlights"), hit.title_highlights);
  put_tag_highlights(json, hit);
  if (hit.also > 0) json.key("also").number(static_cast<std::int64_t>(hit.also));
  if (!hit.missing.empty()) json.key("missing").strings(hit.missing);
  if (!hit.why.empty()) json.key("why").strings(hit.why);
  json.end_object();
}

void put_facets(JsonWriter& json, const std::vector<Facet>& facets, std::size_t most) {
  json.key("facets").begin_object();
  for (const Facet& facet : facets) {
    json.key(entry_of(facet.kind).name).begin_array();
    for (const FacetCount& count : shown_counts(facet, most).counts) {
      json.begin_object().key("value").string(count.value);
      json.key("count").number(static_cast<std::int64_t>(count.count)).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

void write_json(std::ostream& out, const SearchResult& result, const OutputContext& context) {
  std::string line;
  JsonWriter json(line);
  json.begin_object().key("query").string(context.query);
  json.key("understood").string(result.understood);
  json.key("matches").number(static_cast<std::int64_t>(result.matches));
  json.key("some").number(static_cast<std::int64_t>(result.some));
  json.key("matched").string(result.matched_all ? "all" : "some");
  json.key("exact").boolean(result.exact).key("seconds").number(context.seconds);
  if (result.building) put_building(json, *result.building);
  json.field("did_you_mean", result.did_you_mean);
  if (!result.hints.empty()) json.key("hints").strings(result.hints);
  if (!result.notes.empty()) json.key("notes").strings(result.notes);
  json.key("hits").begin_array();
  for (const Hit& hit : result.hits) put_hit(json, hit);
  json.end_array();
  put_facets(json, result.facets, context.facet_limit.value_or(0));
  if (!result.explanation.empty()) json.key("explanation").strings(result.explanation);
  json.end_object();
  out << line << '\n';
}

void write_jsonl(std::ostream& out, const SearchResult& result, const OutputContext&) {
  for (const Hit& hit : result.hits) {
    std::string line;
    JsonWriter json(line);
    put_hit(json, hit);
    out << line << '\n';
  }
}

}  // namespace backissue
