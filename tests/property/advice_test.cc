// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered as "did you mean" is a query that finds what it promises, over the articles of
// the sample corpus and queries with slips.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "common/text.h"
#include "searcher/query/parser.h"
#include "tests/support/random.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

constexpr int kQueries = 2000;

std::vector<Article> sample_articles() {
  std::vector<Article> articles;
  std::ifstream lines(std::string(BACKISSUE_SAMPLE_CORPUS) + "/expected.jsonl");
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line);
    if (!object.contains("body")) continue;
    Article made;
    made.path = object.value("path", "");
    made.title = object.value("title", "");
    made.body = object.value("body", "");
    made.authors = object.value("authors", std::vector<std::string>());
    made.tags = object.value("tags", std::vector<std::string>());
    made.section = object.value("section", "");
    made.site = object.value("site", "");
    made.publisher = object.value("publisher", "");
    made.language = object.value("language", "");
    articles.push_back(std::move(made));
  }
  return articles;
}

/// What a reader could have in mind: words, names, tags and sources.
struct Known {
  std::vector<std::string> words, authors, tags, sources;
};

Known known_of(const std::vector<Article>& articles) {
  Known known;
  for (const Article& article : articles) {
    for (const std::string& text : {article.title, article.body.substr(0, 400)})
      for (const auto word : split(text, ' '))
        if (word.size() > 3 && word.find_first_of("\"()*?:\n") == std::string_view::npos)
          known.words.emplace_back(word);
    known.authors.insert(known.authors.end(), article.authors.begin(), article.authors.end());
    known.tags.insert(known.tags.end(), article.tags.begin(), article.tags.end());
    if (!article.site.empty()) known.sources.push_back(article.site);
  }
  return known;
}

/// One slip of the keyboard: a letter left out, doubled, changed or in its neighbour's place.
std::string with_slip(Random& random, const std::string& right) {
  std::u32string letters;
  for (std::size_t at = 0; at < right.size();) letters += next_code_point(right, at);
  if (letters.size() < 3) return right;
  const std::size_t at = 1 + below(random, letters.size() - 2);
  switch (below(random, 4)) {
    case 0:
      letters.erase(at, 1);
      break;
    case 1:
      letters.insert(at, 1, letters[at]);
      break;
    case 2:
      letters[at] = U'x';
      break;
    default:
      std::swap(letters[at], letters[at + 1]);
  }
  std::string slipped;
  for (const char32_t letter : letters) append_utf8(slipped, letter);
  return slipped;
}

std::string part_of(Random& random, const Known& known) {
  const auto slipped = [&](const std::string& right) {
    return one_in(random, 3) ? right : with_slip(random, right);
  };
  switch (below(random, 8)) {
    case 0:
      return slipped(pick(random, known.authors));
    case 1:
      return fmt::format("author:\"{}\"", slipped(pick(random, known.authors)));
    case 2:
      return fmt::format("tag:\"{}\"", slipped(pick(random, known.tags)));
    case 3:
      return fmt::format("source:{}", slipped(pick(random, known.sources)));
    case 4:
      return fmt::format("\"{} {}\"", slipped(pick(random, known.words)),
                         slipped(pick(random, known.words)));
    default:
      return slipped(pick(random, known.words));
  }
}

}  // namespace

TEST_CASE("what was meant is a query that finds something, and says each thing once") {
  const unsigned seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  const auto articles = sample_articles();
  REQUIRE(articles.size() > 40);
  const Known known = known_of(articles);
  const SmallArchive archive(articles);
  std::size_t offered = 0;
  for (int i = 0; i < kQueries; ++i) {
    std::string query = part_of(random, known);
    for (std::size_t more = below(random, 3); more > 0; --more)
      query += pick(random, {" ", " ", " ", " AND ", " OR ", " +"}) + part_of(random, known);
    CAPTURE(query);
    if (!parse_query(query, {2025, 9, 19})) continue;
    const SearchResult result = archive.find(request_for(query));
    if (result.did_you_mean.empty()) continue;
    ++offered;
    CAPTURE(result.did_you_mean);
    CHECK(result.did_you_mean != query);
    REQUIRE(parse_query(result.did_you_mean, {2025, 9, 19}));
    const SearchResult meant = archive.find(request_for(result.did_you_mean));
    CHECK(meant.matches > 0);
    CHECK(meant.did_you_mean.empty());
  }
  CHECK(offered > kQueries / 10);
}
