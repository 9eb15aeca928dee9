// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/merge.h"

#include <xapian.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "common/index/read/database.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/schema/schema.h"
#include "common/index/words/vocabulary.h"
#include "common/index/write/store.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

FileRecord record_of(std::uint32_t articles) {
  return {{10, 1'700'000'000'000'000'000, 42}, articles, articles == 0 ? "list-page" : ""};
}

void write_part(const std::string& folder, std::vector<Article> articles,
                const std::string& empty_file) {
  auto store = Store::open(folder);
  if (!store) FAIL(store.error().what);
  for (Article& article : articles) {
    const std::string path = article.path;
    REQUIRE(store->put_file(path, record_of(1), prepared(std::move(article))));
  }
  REQUIRE(store->put_file(empty_file, record_of(0), {}));
  REQUIRE(store->commit());
}

std::vector<std::string> titles(const Xapian::Database& database) {
  std::vector<std::string> found;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    const auto article = decode_record(database.get_document(*it).get_data());
    found.push_back(article ? article->title : "?");
  }
  return found;
}

struct TwoParts {
  TemporaryFolder folder;
  std::vector<std::string> parts = {folder.path() + "/1", folder.path() + "/2"};
  TwoParts() {
    write_part(parts[0], {article_at("a", "One", "a ship sails"), article_at("b", "Two", "ships")},
               "x");
    write_part(parts[1], {article_at("c", "Three", "shipped goods")}, "y");
  }
};

}  // namespace

TEST_CASE("a merged database has the articles, files and words of all its parts in their order") {
  const TwoParts two;
  const std::string output = two.folder.path() + "/all";
  REQUIRE(merge_databases(two.parts, output));
  const auto opened = open_databases({output});  // its stamp is right
  REQUIRE(opened);
  const Xapian::Database& database = *opened;
  CHECK(titles(database) == std::vector<std::string>{"One", "Two", "Three"});
  CHECK(changes_of(database) == 0);

  const auto forms = Vocabulary(database).forms_of("ship", 10);
  std::map<std::string, std::uint32_t> words;
  for (const WordForm& form : forms) words[form.word] = form.documents;
  CHECK(words == std::map<std::string, std::uint32_t>{{"ship", 1}, {"ships", 1}, {"shipped", 1}});

  auto store = Store::open(output);
  REQUIRE(store);
  for (const char* path : {"a", "b", "c", "x", "y"}) {
    CAPTURE(path);
    CHECK(store->file_record(path));
  }
  CHECK(store->file_record("x")->reason == "list-page");
}

TEST_CASE("a part that is not a database is an error that names the output") {
  const TwoParts two;
  const std::string output = two.folder.path() + "/all";
  const auto merged = merge_databases({two.parts[0], two.folder.path() + "/none"}, output);
  REQUIRE_FALSE(merged);
  CHECK(merged.error().code == ErrorCode::kDatabase);
  CHECK(merged.error().what.find(output) != std::string::npos);
}

TEST_CASE("the merged database takes the live one's place, and the old one lies beside") {
  const TwoParts two;
  const std::string live = two.folder.path() + "/db";
  write_part(live, {article_at("old", "Old", "old news")}, "z");
  const Beside beside(live);
  if (!beside.can_switch_over()) return;  // a file system without the exchange of folders
  REQUIRE(replace_by_merged(beside, two.parts));
  CHECK(titles(Xapian::Database(live)).size() == 3);
  const auto left = beside.names();
  REQUIRE(left.size() == 1);
  CHECK(titles(Xapian::Database(*beside.place_for(left[0]))) == std::vector<std::string>{"Old"});
}
