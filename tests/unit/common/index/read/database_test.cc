// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/read/database.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "common/analysis/tokenizer.h"
#include "common/index/schema/fields.h"
#include "common/index/write/store.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

void make_database(const std::string& folder, int articles) {
  auto store = Store::open(folder);
  REQUIRE(store);
  for (int i = 0; i < articles; ++i) {
    const std::string name = std::to_string(i);
    REQUIRE(
        store->put_file("page" + name, {{1, 2, 3}, 1, ""},
                        prepared(article_at("page" + name, "", "some words of article " + name))));
  }
  REQUIRE(store->commit());
}

std::string problem_of(const std::vector<std::string>& places) {
  const auto database = open_databases(places);
  return database ? "" : database.error().what;
}

}  // namespace

TEST_CASE("several databases are read as one") {
  const TemporaryFolder folder;
  make_database(folder.path() + "/a", 2);
  make_database(folder.path() + "/b", 3);
  const auto both = open_databases({folder.path() + "/a", folder.path() + "/b"});
  REQUIRE(both);
  CHECK(both->get_doccount() == 5);
}

TEST_CASE("what is no database is named") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() + "/file") << "x";
  CHECK(problem_of({folder.path() + "/none"}).find("there is no database") == 0);
  CHECK(problem_of({folder.path() + "/file"}).find("no database but a file") != std::string::npos);
  CHECK(problem_of({folder.path()}).find("holds no database") != std::string::npos);
}

TEST_CASE("a database that lost a table is refused") {
  for (const char* table : {"docdata", "position", "termlist", "postlist", "iamglass"}) {
    CAPTURE(table);
    const TemporaryFolder folder;
    make_database(folder.path(), 2);
    std::filesystem::remove(folder.path() + "/" + table +
                            (std::string(table) == "iamglass" ? "" : ".glass"));
    CHECK_FALSE(problem_of({folder.path()}).empty());
  }
}

TEST_CASE("a database whose count is not as noted is refused") {
  const TemporaryFolder folder;
  make_database(folder.path(), 2);
  {
    Xapian::WritableDatabase database(folder.path(), Xapian::DB_OPEN);
    database.add_document(Xapian::Document());
    database.commit();
  }
  CHECK(problem_of({folder.path()}).find("3 articles where 2 were noted") != std::string::npos);
}

TEST_CASE("an empty database is whole") {
  const TemporaryFolder folder;
  make_database(folder.path(), 0);
  CHECK(problem_of({folder.path()}).empty());
}
