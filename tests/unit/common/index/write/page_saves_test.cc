// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/page_saves.h"

#include <catch2/catch.hpp>
#include <set>

#include "common/index/schema/fields.h"
#include "common/index/schema/story.h"
#include "common/index/schema/terms.h"
#include "common/index/write/prepared_article.h"
#include "tests/support/articles.h"

using namespace backissue;

namespace {

constexpr const char* kUrl = "https://harbour.example/2024/03/strike";

/// Saves of one page whose texts differ.
Article save(const std::string& path, std::string_view word) {
  Article made =
      article_at(path, "Strike",
                 "The " + std::string(word) +
                     " walked the long pier at dawn, as they had said in the letter of "
                     "their union. The operator of the ferry has cancelled all that sail "
                     "from here for three days of the week.");
  made.canonical_url = kUrl;
  return made;
}

struct Archive {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  PageSaves saves;

  void add(const Article& article) {
    for (const auto& one : prepared(article)) {
      database.add_document(one->document);
      saves.note_added(one->page_term);
    }
  }
  void remove(const std::string& path) {
    saves.note_removed(database, file_term(path));
    database.delete_document(file_term(path));
  }
  std::set<std::string> stories() const {
    std::set<std::string> found;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
      found.insert(database.get_document(*it).get_value(slot::kStory));
    return found;
  }
};

std::string least_story(const std::vector<Article>& articles) {
  std::set<std::string> stories;
  for (const Article& article : articles) stories.insert(story_key(article));
  return *stories.begin();
}

}  // namespace

TEST_CASE("saves of one page take the least of their stories, whichever comes first") {
  const std::vector<Article> all = {save("a", "dockers"), save("b", "pilots"),
                                    save("c", "sailors")};
  REQUIRE(story_key(all[0]) != story_key(all[1]));
  for (const auto& order : {std::vector{0, 1, 2}, std::vector{2, 1, 0}, std::vector{1, 2, 0}}) {
    Archive archive;
    for (const int i : order) {
      archive.add(all[static_cast<std::size_t>(i)]);
      archive.saves.settle(archive.database);
    }
    CHECK(archive.stories() == std::set<std::string>{least_story(all)});
    const std::string term = std::string(prefix::kStory) + least_story(all);
    CHECK(archive.database.get_termfreq(term) == 3);
  }
}

TEST_CASE("what is left of a page settles again when a save has gone") {
  const std::vector<Article> all = {save("a", "dockers"), save("b", "pilots")};
  const std::size_t gone = story_key(all[0]) == least_story(all) ? 0 : 1;
  const Article& left = all[1 - gone];
  Archive archive;
  for (const Article& article : all) archive.add(article);
  archive.saves.settle(archive.database);
  CHECK(archive.stories() == std::set<std::string>{least_story(all)});
  archive.remove(all[gone].path);
  archive.saves.settle(archive.database);
  CHECK(archive.stories() == std::set<std::string>{story_key(left)});
}

TEST_CASE("an address that more than 32 saves share is not one page's") {
  Archive archive;
  std::vector<Article> all;
  for (int i = 0; i < 33; ++i) all.push_back(save(std::to_string(i), "w" + std::to_string(i)));
  for (int i = 0; i < 32; ++i) archive.add(all[static_cast<std::size_t>(i)]);
  archive.saves.settle(archive.database);
  CHECK(archive.stories().size() == 1);
  archive.add(all.back());
  archive.saves.settle(archive.database);
  CHECK(archive.stories().size() == 33);
  archive.remove("32");
  archive.saves.settle(archive.database);
  CHECK(archive.stories().size() == 1);
}

TEST_CASE("saves that lie in different parts are brought together when these are merged") {
  const std::vector<Article> all = {save("a", "dockers"), save("b", "pilots")};
  Archive one;
  Archive other;
  Archive merged;
  one.add(all[0]);
  other.add(all[1]);
  for (const Article& article : all) merged.add(article);
  CHECK(merged.stories().size() == 2);
  settle_pages_across({one.database, other.database}, merged.database);
  CHECK(merged.stories() == std::set<std::string>{least_story(all)});
}
