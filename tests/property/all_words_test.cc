// SPDX-License-Identifier: GPL-3.0-or-later
// What matches words side by side: numbers, facets and lists by day are those of the articles that
// have all of them, as reading every article says.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "common/text.h"
#include "tests/support/random.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

constexpr int kArticles = 150;
constexpr int kQueries = 2000;

/// Written together, they are one word of a query.
const std::vector<std::string> kWords = {"port", "strike", "ferry", "chess", "library",
                                         "f-16", "9/11",   "shi'a", "island"};
const std::vector<std::string> kNames = {"Ines Calado", "Per Holm"};

Article random_article(Random& random, int number) {
  Article article;
  article.path = "p" + std::to_string(number) + ".html";
  article.language = "en";
  const auto words = [&](std::size_t most) {
    std::vector<std::string> some;
    for (std::size_t i = below(random, most + 1); i > 0; --i) {
      some.push_back(pick(random, kWords));
      if (one_in(random, 5)) some.push_back(pick(random, {"f", "16", "9", "11", "a", "shi"}));
      some.push_back("and");
    }
    return join(some, " ");
  };
  article.title = words(2);
  article.body = "so " + words(5);
  if (one_in(random, 3)) article.tags.push_back(pick(random, kWords));
  if (one_in(random, 3)) article.authors.push_back(pick(random, kNames));
  article.site = pick(random, {"harbour.example", "island.example"});
  // Days apart, so that an order by day has one right answer.
  if (!one_in(random, 6)) article.published = Timestamp{.day = plus_days({2020, 1, 1}, number)};
  return article;
}

std::vector<std::string> cut(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : ascii_lower(text)) {
    if (is_ascii_alnum(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool holds(const std::string& text, const std::string& wanted) {
  const auto words = cut(text);
  const auto run = cut(wanted);
  return std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end();
}

/// Together in one place, or as one word; a name's parts alone do not stand for it.
bool has(const Article& article, const std::string& wanted) {
  if (holds(article.title, wanted) || holds(article.body, wanted)) return true;
  std::vector<std::string> values = article.tags;
  values.insert(values.end(), article.authors.begin(), article.authors.end());
  const bool is_one_word = cut(wanted).size() == 1;
  const bool has_joined_spelling = wanted == "f-16" || wanted == "shi'a";
  return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return is_one_word ? holds(value, wanted) : has_joined_spelling && value == wanted;
  });
}

struct Expected {
  std::vector<const Article*> all;
  std::size_t some = 0;
};

Expected read_all(const std::vector<Article>& articles, const std::vector<std::string>& words,
                  const std::string& site) {
  Expected expected;
  for (const Article& article : articles) {
    if (!site.empty() && article.site != site) continue;
    const auto found = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const std::string& word) { return has(article, word); }));
    if (found == words.size()) expected.all.push_back(&article);
    if (found > 0) ++expected.some;
  }
  return expected;
}

std::map<std::string, std::size_t> by_site(const std::vector<const Article*>& articles) {
  std::map<std::string, std::size_t> counts;
  for (const Article* article : articles) ++counts[article->site];
  return counts;
}

std::vector<std::string> newest_first(std::vector<const Article*> articles) {
  std::erase_if(articles, [](const Article* article) { return !article->published; });
  std::sort(articles.begin(), articles.end(), [](const Article* a, const Article* b) {
    return a->published->day > b->published->day;
  });
  std::vector<std::string> paths;
  for (const Article* article : articles) paths.push_back(article->path);
  return paths;
}

}  // namespace

TEST_CASE("numbers, facets and lists by day are of the articles that have all words") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  std::vector<Article> articles;
  for (int i = 0; i < kArticles; ++i) articles.push_back(random_article(random, i));
  const SmallArchive archive(articles);
  Archive open = archive.open();
  for (int round = 0; round < kQueries; ++round) {
    std::vector<std::string> words;
    for (std::size_t i = 1 + below(random, 4); i > 0; --i)
      if (const auto& word = pick(random, kWords);
          std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
    SearchRequest request = request_for(join(words, " "));
    request.limit = 3 * kArticles;
    request.facets = {FacetKind::kSource};
    request.sort = one_in(random, 2) ? SortOrder::kNewest : SortOrder::kRelevance;
    request.match = pick(random, {MatchRule::kAuto, MatchRule::kAuto, MatchRule::kAll});
    const std::string site = one_in(random, 3) ? "island.example" : "";
    if (!site.empty()) request.filters = {value_filter(Field::kSource, site)};
    CAPTURE(request.text, site, static_cast<int>(request.match));
    const Expected expected = read_all(articles, words, site);
    const auto result = search(open, request);
    REQUIRE(result);
    const bool all = !expected.all.empty() || request.match == MatchRule::kAll;
    REQUIRE(result->matched_all == all);
    REQUIRE(result->some == expected.some);
    REQUIRE(result->matches == (all ? expected.all.size() : expected.some));
    if (!all) continue;
    std::map<std::string, std::size_t> counted;
    for (const auto& [value, count] : result->facets.at(0).counts) counted[value] = count;
    REQUIRE(counted == by_site(expected.all));
    if (request.sort != SortOrder::kNewest) continue;
    std::vector<std::string> listed;
    std::size_t stories = 0;
    for (const Hit& hit : result->hits) {
      stories += 1 + hit.also;
      if (hit.article.published) listed.push_back(hit.article.path);
    }
    REQUIRE(stories == expected.all.size());
    if (stories == result->hits.size()) REQUIRE(listed == newest_first(expected.all));
  }
}
