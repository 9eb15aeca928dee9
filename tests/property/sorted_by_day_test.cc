// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of hits sorted by day against a sort of the articles themselves, copies of a story folded.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/index/schema/terms.h"
#include "tests/support/articles.h"
#include "tests/support/random.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

constexpr int kArticles = 1500;  // more than are sorted without looking where the first ones lie

Article any_article(Random& random, int number) {
  const std::string name = std::to_string(number);
  Article made = article_at("p" + name + ".html", "Title " + name, "The port is open.");
  if (one_in(random, 3)) {
    const std::string story = std::to_string(below(random, 200));
    made.body += " In the long night of the " + story +
                 "th day every single one of the ships that lay in the harbour sailed away "
                 "under the eyes of all the people of the island of number " +
                 story + ".";
  }
  if (!one_in(random, 5))  // no two at one moment
    made.published =
        Timestamp{.day = day_within(random, {2010, 1, 1}, 4000), .second_of_day = number};
  return made;
}

std::string moment_of(const Article& article) {
  return article.published ? sortable_moment(*article.published) : "";
}

/// Titles of the dated ones in order, the first of each story. Short bodies are no copies.
std::vector<std::string> sorted_titles(std::vector<Article> articles, bool newest) {
  std::erase_if(articles, [](const Article& a) { return !a.published; });
  std::sort(articles.begin(), articles.end(), [&](const Article& a, const Article& b) {
    return newest ? moment_of(a) > moment_of(b) : moment_of(a) < moment_of(b);
  });
  std::vector<std::string> titles;
  std::set<std::string> seen;
  for (const Article& article : articles)
    if (article.body.size() < 40 || seen.insert(article.body).second)
      titles.push_back(article.title);
  return titles;
}

}  // namespace

TEST_CASE("the first hits by day are those of a sort of all matches") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  std::vector<Article> articles;
  for (int i = 0; i < kArticles; ++i) articles.push_back(any_article(random, i));
  const SmallArchive archive(articles);
  for (const SortOrder sort : {SortOrder::kNewest, SortOrder::kOldest}) {
    const auto expected = sorted_titles(articles, sort == SortOrder::kNewest);
    for (const std::size_t offset : {0U, 10U, 300U}) {
      SearchRequest request = request_for("port");
      request.sort = sort;
      request.offset = offset;
      const SearchResult result = archive.find(request);
      CAPTURE(name_of(sort), offset);
      CHECK(result.matches == kArticles);
      CHECK(result.exact);
      CHECK(result.more);
      REQUIRE(result.hits.size() == request.limit);
      for (std::size_t i = 0; i < request.limit; ++i)
        CHECK(result.hits[i].article.title == expected[offset + i]);
    }
  }
}
