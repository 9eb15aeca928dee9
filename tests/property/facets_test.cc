// SPDX-License-Identifier: GPL-3.0-or-later
// Facet counts against counts over the articles themselves.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <set>

#include "common/analysis/fold.h"
#include "searcher/results/count/tally.h"
#include "tests/support/random.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

using Counts = std::map<std::string, std::size_t>;

const std::vector<std::string> kWords = {"port", "strike", "ferry", "chess", "library", "harbour"};
const std::vector<std::string> kTags = {"Ports",  "ports",        "PORTS", "Caf\u00E9", "cafe",
                                        "strike", "\u6E2F\u53E3", "a, b",  "x"};
const std::vector<std::string> kNames = {"", "Ines Calado", "INES CALADO", "Per Holm",
                                         "J\u00FCrgen"};
const std::vector<std::string> kSites = {"", "harbour.example", "island.example"};
const std::vector<std::string> kLanguages = {"", "en", "de"};

Article random_article(Random& random) {
  Article article;
  for (std::size_t i = 1 + below(random, 4); i > 0; --i) article.body += pick(random, kWords) + " ";
  article.body.pop_back();
  article.title = pick(random, kWords);
  for (std::size_t i = below(random, 4); i > 0; --i) article.tags.push_back(pick(random, kTags));
  if (const auto name = pick(random, kNames); !name.empty()) article.authors.push_back(name);
  article.section = pick(random, kNames);
  article.site = pick(random, kSites);
  article.language = pick(random, kLanguages);
  if (!one_in(random, 4)) article.published = moment_within(random, {2023, 12, 25}, 40);
  return article;
}

std::vector<std::string> values_of(const Article& article, FacetKind kind) {
  const std::string day = article.published ? to_iso8601(article.published->day) : "";
  switch (kind) {
    case FacetKind::kTag:
      return article.tags;
    case FacetKind::kAuthor:
      return article.authors;
    case FacetKind::kSource:
      return {article.site};
    case FacetKind::kSection:
      return {article.section};
    case FacetKind::kLanguage:
      return {article.language};
    case FacetKind::kYear:
      return {day.substr(0, 4)};
    case FacetKind::kMonth:
      return {day.substr(0, 7)};
    case FacetKind::kDay:
      break;
  }
  return {day};
}

bool has_word(const Article& article, const std::string& word) {
  std::string text = " " + article.title + " " + article.body + " " + article.section + " " +
                     article.publisher + " " + article.summary + " ";
  for (const std::string& tag : article.tags) text += tag + " ";
  for (const std::string& author : article.authors) text += author + " ";
  return fold_accents(fold_case(text)).find(" " + word + " ") != std::string::npos;
}

Counts count_by_hand(const std::vector<Article>& matching, FacetKind kind) {
  Counts counts;
  for (const Article& article : matching) {
    std::set<std::string> once;
    for (const auto& value : values_of(article, kind))
      if (!value.empty()) once.insert(fold_value(value));
    for (const auto& value : once) ++counts[value];
  }
  return counts;
}

Counts count_by_engine(const Facet& facet) {
  Counts counts;
  for (const auto& [value, count] : facet.counts) counts[fold_value(value)] += count;
  return counts;
}

std::vector<std::pair<std::string, std::size_t>> pairs(const Facet& facet) {
  std::vector<std::pair<std::string, std::size_t>> out;
  for (const auto& [value, count] : facet.counts) out.emplace_back(value, count);
  return out;
}

std::size_t undated_of(const std::vector<Article>& articles) {
  return static_cast<std::size_t>(std::count_if(articles.begin(), articles.end(),
                                                [](const Article& a) { return !a.published; }));
}

std::optional<std::pair<CivilDay, CivilDay>> span_of(const std::vector<Article>& articles) {
  std::set<CivilDay> days;
  for (const Article& article : articles)
    if (article.published) days.insert(article.published->day);
  if (days.empty()) return std::nullopt;
  return std::pair(*days.begin(), *days.rbegin());
}

}  // namespace

TEST_CASE("facet counts equal counts over the articles that match") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i) articles.push_back(random_article(random));
  for (std::size_t i = 0; i < articles.size(); ++i)
    articles[i].path = "p" + std::to_string(i) + ".html";
  const SmallArchive archive(articles);
  for (int round = 0; round < 40; ++round) {
    const std::string word = pick(random, kWords);
    const bool by_tag = one_in(random, 2);
    const std::string tag = fold_value(pick(random, kTags));
    SearchRequest request = request_for("\"" + word + "\"");
    request.limit = below(random, 5);
    // Without facets of dates the days are found another way.
    const int kinds = pick(random, std::vector<int>{8, 5, 0});
    for (int kind = 0; kind < kinds; ++kind) request.facets.push_back(static_cast<FacetKind>(kind));
    if (by_tag) request.filters = {value_filter(Field::kTag, tag)};
    std::vector<Article> matching;
    for (const Article& article : articles) {
      const bool tagged = std::any_of(article.tags.begin(), article.tags.end(),
                                      [&](const auto& t) { return fold_value(t) == tag; });
      if (has_word(article, word) && (!by_tag || tagged)) matching.push_back(article);
    }
    CAPTURE(word, by_tag, tag);
    const SearchResult result = archive.find(request);
    CHECK(result.matches == matching.size());
    CHECK(result.undated == undated_of(matching));
    CHECK(result.dates == span_of(matching));
    for (const Facet& facet : result.facets) {
      CAPTURE(entry_of(facet.kind).name);
      CHECK(count_by_engine(facet) == count_by_hand(matching, facet.kind));
    }
  }
}

TEST_CASE("the days of many matches are read from their lists, and are the same") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  std::vector<Article> articles;
  for (int i = 0; i < 60; ++i) articles.push_back(random_article(random));
  const SmallArchive archive(std::move(articles));
  const Archive open = archive.open();
  for (const std::string& word : kWords) {
    CAPTURE(word);
    const std::vector<ArticleSet> found{
        matching_articles(open.parts().front().database, Xapian::Query(word))};
    SearchResult one_by_one, by_lists;
    Tally slots({});
    slots.count(open, found);
    slots.report(one_by_one);
    Tally lists({}, 0);
    lists.count(open, found);
    lists.report(by_lists);
    CHECK(by_lists.matches == one_by_one.matches);
    CHECK(by_lists.undated == one_by_one.undated);
    CHECK(by_lists.dates == one_by_one.dates);
  }
}

TEST_CASE("facets come out the same from columns, from slots and from some of each") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  std::vector<Article> first;
  std::vector<Article> later;
  for (int i = 0; i < 200; ++i) (i < 150 ? first : later).push_back(random_article(random));
  SmallArchive slots(first);
  slots.add(later);
  SmallArchive some_of_each(first);
  some_of_each.make_in_one_piece();
  some_of_each.add(later);
  SmallArchive columns(first);
  columns.add(later);
  columns.make_in_one_piece();
  for (const std::string& word : kWords) {
    CAPTURE(word);
    SearchRequest request = request_for("\"" + word + "\"");
    // Without facets of dates the days are asked for alone.
    const int kinds = pick(random, std::vector<int>{8, 5, 0});
    for (int kind = 0; kind < kinds; ++kind) request.facets.push_back(static_cast<FacetKind>(kind));
    const SearchResult expected = slots.find(request);
    for (const SmallArchive* archive : {&some_of_each, &columns}) {
      const SearchResult result = archive->find(request);
      CHECK(result.undated == expected.undated);
      CHECK(result.dates == expected.dates);
      for (std::size_t i = 0; i < request.facets.size(); ++i) {
        CAPTURE(entry_of(request.facets[i]).name);
        CHECK(pairs(result.facets[i]) == pairs(expected.facets[i]));
      }
    }
  }
}
