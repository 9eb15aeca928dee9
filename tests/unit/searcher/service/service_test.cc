// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/service/service.h"

#include <catch2/catch.hpp>

#include "searcher/service/article.h"
#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

Article page(std::string path, std::string url, std::string title) {
  Article made =
      article_at(std::move(path), std::move(title),
                 "The dockers of the port strike for a second week.\n\nTheir union says so.");
  made.url = std::move(url);
  return made;
}

/// One address saved twice, and two members of one container.
std::vector<Article> saved_pages() {
  Article first = page("/clips/a.html", "https://harbour.example/a#top", "Port strike");
  first.saved = Timestamp{.day = {2024, 3, 1}};
  Article again = page("/clips/b.html", "https://harbour.example/a", "Port strike, again");
  again.saved = Timestamp{.day = {2024, 3, 9}};
  Article member = page("/clips/c.warc", "https://island.example/x", "Ferry");
  member.member = "7";
  return {first, again, member};
}

Service open(const SmallArchive& archive) {
  auto service = Service::open({archive.folder()});
  REQUIRE(service);
  return std::move(*service);
}

std::string title_by(Service& service, const ArticleKey& key) {
  const auto article = service.article(key);
  return article ? article->title : "error: " + article.error().what;
}

}  // namespace

TEST_CASE("a service finds by a request and reads whole articles by their keys") {
  const SmallArchive archive(saved_pages());
  Service service = open(archive);
  const auto result = service.search(request_for("dockers"));
  REQUIRE(result);
  CHECK(result->matches == 3);
  CHECK(result->hits.front().article.body.empty());
  const auto article = service.article({ArticleKey::Kind::kPath, "/clips/a.html"});
  REQUIRE(article);
  CHECK(article->body == saved_pages()[0].body);
}

TEST_CASE("an article is named by its id, its file, a member of it or its address") {
  using Kind = ArticleKey::Kind;
  const SmallArchive archive(saved_pages());
  Service service = open(archive);
  const std::pair<ArticleKey, std::string> cases[] = {
      {{Kind::kId, article_id(saved_pages()[0])}, "Port strike"},
      {{Kind::kId, article_id(saved_pages()[2])}, "Ferry"},
      {{Kind::kPath, "/clips/b.html"}, "Port strike, again"},
      {{Kind::kPath, "/clips/c.warc", "7"}, "Ferry"},
      {{Kind::kPath, "/clips/c.warc"}, "Ferry"},
      {{Kind::kUrl, "https://island.example/x#part"}, "Ferry"},
      {{Kind::kUrl, "https://harbour.example/a"}, "Port strike, again"},  // saved last
  };
  for (const auto& [key, title] : cases) {
    CAPTURE(key.text);
    CHECK(title_by(service, key) == title);
  }
}

TEST_CASE("what names no article is an error that says so") {
  using Kind = ArticleKey::Kind;
  const SmallArchive archive(saved_pages());
  Service service = open(archive);
  for (const ArticleKey& key :
       {ArticleKey{Kind::kId, "0"}, ArticleKey{Kind::kPath, "/clips/none.html"},
        ArticleKey{Kind::kPath, "/clips/c.warc", "8"}, ArticleKey{Kind::kUrl, ""},
        ArticleKey{Kind::kUrl, "https://harbour.example/b"}}) {
    CAPTURE(key.text);
    CHECK(title_by(service, key) == "error: there is no article '" + key.text + "'");
  }
}

TEST_CASE("a service over what is not a database is an error, not an exception") {
  const auto service = Service::open({"/nowhere"});
  REQUIRE_FALSE(service);
  CHECK(service.error().code == ErrorCode::kDatabase);
}
