// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/build.h"

#include <xapian.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

#include "common/analysis/tokenizer.h"
#include "common/index/columns/columns.h"
#include "common/index/read/archive.h"
#include "common/index/read/database.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/schema.h"
#include "common/index/words/vocabulary.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMany = 2 * Store::kBatchArticles + 300;  // three batches, so three parts

std::string path_of(std::size_t number) {
  return "page-" + std::to_string(number) + ".html";
}

/// Saves of one page lie in different parts, and so do the forms of one word.
Article page(std::size_t number) {
  const std::string name = std::to_string(number);
  Article made = article_at(
      path_of(number), "Page " + name,
      (number < Store::kBatchArticles ? "one port strikes word" : "two ports striking word") +
          name);
  made.url = "https://paper.example/story-" + std::to_string(number % Store::kBatchArticles);
  return made;
}

void put(Writer& writer, std::size_t number) {
  const FileRecord record{{number, 1, 2}, 1, ""};
  REQUIRE(writer.put_file(path_of(number), record, prepared(page(number))));
}

std::unique_ptr<Writer> open(const std::string& folder, std::size_t threads = 2) {
  auto writer = open_writer(folder, false, threads);
  if (!writer) FAIL(writer.error().what);
  return std::move(*writer);
}

std::string finish(Writer& writer) {
  const auto finished = writer.finish();
  if (!finished) FAIL(finished.error().what);
  return *finished;
}

std::size_t known_files(const Writer& writer) {
  std::size_t count = 0;
  REQUIRE(writer.each_file("", [&](const std::string&, const FileRecord&) { ++count; }));
  return count;
}

/// What the database holds, without the engine's numbers for it.
using Content = std::map<std::string, std::string>;
Content content(const std::string& folder) {
  const auto database = open_databases({folder});
  if (!database) FAIL(database.error().what);
  Content out;
  for (auto it = database->postlist_begin(""); it != database->postlist_end(""); ++it) {
    const auto document = database->get_document(*it);
    std::string terms;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      terms += *term + ' ' + std::to_string(term.get_wdf()) + '\n';
    out[document.get_data()] = terms + document.get_value(slot::kStory);
  }
  for (auto key = database->metadata_keys_begin(); key != database->metadata_keys_end(); ++key)
    if (*key != metadata::kChanges && !is_column_key(*key))
      out["metadata " + *key] = database->get_metadata(*key);
  return out;
}

/// Not with ==, whose failure would print both.
void check_same(const Content& one, const Content& other) {
  CHECK(one.size() == other.size());
  for (const auto& [key, value] : one) {
    const auto found = other.find(key);
    CAPTURE(key, value);
    REQUIRE(found != other.end());
    REQUIRE(found->second == value);
  }
}

/// A file of `pages` pages between two others; `is_whole` where its last piece comes.
void put_bag(Writer& writer, std::size_t pages, bool is_whole) {
  put(writer, 1);
  for (std::size_t i = 0; i < pages; ++i) {
    Article member = page(i);
    member.path = "bag";
    member.member = path_of(i);
    REQUIRE(writer.put_piece("bag", {i == 0, prepared(member), std::nullopt}));
  }
  if (!is_whole) return;
  const auto articles = static_cast<std::uint32_t>(pages);
  REQUIRE(writer.put_piece("bag", {false, {}, FileRecord{{7, 8, 9}, articles, ""}}));
  put(writer, 2);
}

std::map<std::string, FileRecord> records_of(const Writer& writer) {
  std::map<std::string, FileRecord> records;
  REQUIRE(writer.each_file("", [&](const std::string& path, const FileRecord& record) {
    CHECK(records.emplace(path, record).second);
  }));
  return records;
}

void fill(const std::string& folder, std::size_t threads) {
  const auto writer = open(folder, threads);
  for (std::size_t i = 0; i < kMany; ++i) put(*writer, i);
  CHECK(finish(*writer).empty());
}

}  // namespace

TEST_CASE("a database built in parts holds what one written in a row does") {
  const TemporaryFolder folder;
  const std::string built = folder.path() + "/built";
  const std::string plain = folder.path() + "/plain";
  fill(built, 2);
  {
    auto store = Store::open(plain);
    REQUIRE(store);
    for (std::size_t i = 0; i < kMany; ++i) put(*store, i);
    REQUIRE(store->commit());
  }
  check_same(content(built), content(plain));
  CHECK_FALSE(fs::exists(built + ".building"));
  const auto database = open_databases({built});
  REQUIRE(database);
  CHECK(Vocabulary(*database).forms_of("striking", 10).size() == 2);
}

TEST_CASE("the order of articles does not depend on how many threads write") {
  const TemporaryFolder folder;
  fill(folder.path() + "/one", 1);
  fill(folder.path() + "/four", 4);
  const Xapian::Database one(folder.path() + "/one");
  const Xapian::Database four(folder.path() + "/four");
  REQUIRE(one.get_lastdocid() == four.get_lastdocid());
  for (Xapian::docid id = 1; id <= one.get_lastdocid(); ++id)
    REQUIRE(one.get_document(id).get_data() == four.get_document(id).get_data());
}

TEST_CASE("a build that was cut off is taken up where it was") {
  const TemporaryFolder folder;
  const std::string whole = folder.path() + "/whole";
  const std::string cut = folder.path() + "/cut";
  fill(whole, 2);
  {
    const auto writer = open(cut);
    for (std::size_t i = 0; i + 100 < kMany; ++i) put(*writer, i);
  }
  const auto writer = open(cut);
  CHECK(known_files(*writer) == 2 * Store::kBatchArticles);
  for (std::size_t i = 2 * Store::kBatchArticles - 50; i < kMany; ++i) put(*writer, i);
  CHECK(finish(*writer).empty());
  check_same(content(cut), content(whole));
}

TEST_CASE("a file whose pages lie in several parts is one file") {
  const TemporaryFolder folder;
  const std::string built = folder.path() + "/built";
  const std::string plain = folder.path() + "/plain";
  {
    const auto writer = open(built);
    put_bag(*writer, kMany, true);
    finish(*writer);
  }
  auto store = Store::open(plain);
  REQUIRE(store);
  put_bag(*store, kMany, true);
  REQUIRE(store->commit());
  check_same(content(built), content(plain));
  CHECK(records_of(*open(built)).at("bag").articles == kMany);
}

TEST_CASE("a build that was cut off inside a file reads that file again") {
  const TemporaryFolder folder;
  const std::string built = folder.path() + "/built";
  const std::string plain = folder.path() + "/plain";
  { put_bag(*open(built), kMany, false); }
  {
    const auto writer = open(built);
    const auto known = records_of(*writer);
    REQUIRE(known.count("bag") == 1);
    CHECK(is_unfinished(known.at("bag")));
    CHECK(known.at("bag").articles > 0);
    CHECK(known.at("bag").articles % Store::kBatchArticles == Store::kBatchArticles - 1);
    put_bag(*writer, 1500, true);
    finish(*writer);
  }
  auto store = Store::open(plain);
  REQUIRE(store);
  put_bag(*store, 1500, true);
  REQUIRE(store->commit());
  check_same(content(built), content(plain));
}

TEST_CASE("a file read again is in the database once, wherever the second build is cut off") {
  const TemporaryFolder folder;
  const std::string built = folder.path() + "/built";
  const std::string plain = folder.path() + "/plain";
  { put_bag(*open(built), kMany, false); }
  {
    const auto writer = open(built);
    put_bag(*writer, kMany, true);
    for (std::size_t i = 3; i < Store::kBatchArticles; ++i) put(*writer, i);  // makes all that safe
  }
  {
    const auto writer = open(built);
    CHECK(records_of(*writer).at("bag").articles == kMany);
    for (std::size_t i = 3; i < Store::kBatchArticles; ++i) put(*writer, i);
    finish(*writer);
  }
  auto store = Store::open(plain);
  REQUIRE(store);
  put_bag(*store, kMany, true);
  for (std::size_t i = 3; i < Store::kBatchArticles; ++i) put(*store, i);
  REQUIRE(store->commit());
  check_same(content(built), content(plain));
}

TEST_CASE("an unfinished file of several parts can be removed, or kept as such") {
  const TemporaryFolder folder;
  for (const bool is_removed : {true, false}) {
    const std::string built = folder.path() + (is_removed ? "/removed" : "/kept");
    { put_bag(*open(built), kMany, false); }
    const auto writer = open(built);
    if (is_removed) REQUIRE(writer->remove_file("bag"));
    put(*writer, 3);
    finish(*writer);
    const auto records = records_of(*open(built));
    CHECK(records.count("bag") == (is_removed ? 0 : 1));
    if (!is_removed) CHECK(is_unfinished(records.at("bag")));
    std::size_t articles = 0;
    for (const auto& [path, record] : records) articles += record.articles;
    CHECK(open_databases({built})->get_doccount() == articles);
  }
}

TEST_CASE("a part that can't be read is built again") {
  const TemporaryFolder folder;
  const std::string cut = folder.path() + "/cut";
  {
    const auto writer = open(cut);
    for (std::size_t i = 0; i < kMany; ++i) put(*writer, i);
  }
  fs::resize_file(cut + ".building/part-000000/postlist.glass", 100);
  const auto writer = open(cut);
  CHECK(known_files(*writer) == Store::kBatchArticles);
  for (std::size_t i = 0; i < kMany; ++i) put(*writer, i);
  CHECK(finish(*writer).empty());
  CHECK(open_databases({cut})->get_doccount() == kMany);
}

TEST_CASE("a file that an interrupted build knows can be replaced and removed") {
  const TemporaryFolder folder;
  const std::string cut = folder.path() + "/cut";
  {
    const auto writer = open(cut);
    for (std::size_t i = 0; i < Store::kBatchArticles; ++i) put(*writer, i);
  }
  const auto writer = open(cut);
  put(*writer, 3);
  REQUIRE(writer->remove_file(path_of(4)));
  CHECK(finish(*writer).empty());
  CHECK(open_databases({cut})->get_doccount() == Store::kBatchArticles - 1);
}

TEST_CASE("what a first run has done can be searched, and how far it is") {
  const TemporaryFolder folder;
  const std::string database = folder.path() + "/db";
  {
    const auto writer = open(database);
    CHECK(writer->is_first_run());
    REQUIRE(writer->expect_files(kMany));
    auto archive = Archive::open({database});
    REQUIRE(archive);
    REQUIRE(archive->building());
    CHECK(archive->building()->files == 0);
    CHECK(archive->building()->of == kMany);
    CHECK(archive->building()->is_going_on);
    CHECK(archive->all().get_doccount() == 0);

    for (std::size_t i = 0; i < 2 * Store::kBatchArticles + 1; ++i) put(*writer, i);
    const auto first_batch = [&](const Archive& now) -> Result<bool> {
      return now.all().term_exists("word0");
    };
    for (bool is_there = false; !is_there;) {
      archive = Archive::open({database});
      REQUIRE(archive);
      const auto found = archive->read(first_batch);
      REQUIRE(found);
      is_there = *found;
    }
    CHECK(archive->building()->files >= Store::kBatchArticles);
    for (std::size_t i = 2 * Store::kBatchArticles + 1; i < kMany; ++i) put(*writer, i);
    CHECK(finish(*writer).empty());

    REQUIRE(archive->read([&](const Archive& now) -> Result<int> {
      if (now.building()) throw Xapian::DatabaseModifiedError("the parts are gone");
      CHECK(now.all().get_doccount() == kMany);
      return 0;
    }));
  }
  CHECK_FALSE(open(database)->is_first_run());
  CHECK_FALSE(Archive::open({database})->building());
}

TEST_CASE("a first run that was stopped is told from one that goes on") {
  const TemporaryFolder folder;
  const std::string database = folder.path() + "/db";
  {
    const auto writer = open(database);
    REQUIRE(writer->expect_files(kMany));
    for (std::size_t i = 0; i < Store::kBatchArticles + 1; ++i) put(*writer, i);
  }
  auto archive = Archive::open({database});
  REQUIRE(archive);
  REQUIRE(archive->building());
  CHECK_FALSE(archive->building()->is_going_on);
  fill(database, 2);
  CHECK_FALSE(Archive::open({database})->building());
}

TEST_CASE("a small first run is no longer one when it is done") {
  const TemporaryFolder folder;
  const auto writer = open(folder.path() + "/db");
  REQUIRE(writer->expect_files(2));
  put(*writer, 1);
  CHECK(finish(*writer).empty());
  const auto archive = Archive::open({folder.path() + "/db"});
  REQUIRE(archive);
  CHECK_FALSE(archive->building());
  CHECK(archive->all().get_doccount() == 1);
}

TEST_CASE("a small archive goes straight into its database") {
  const TemporaryFolder folder;
  const auto writer = open(folder.path() + "/db");
  for (std::size_t i = 0; i < 20; ++i) put(*writer, i);
  CHECK_FALSE(fs::exists(folder.path() + "/db.building"));
  CHECK(finish(*writer).empty());
  CHECK(open_databases({folder.path() + "/db"})->get_doccount() == 20);
}

TEST_CASE("a second writer is refused while a build goes on") {
  const TemporaryFolder folder;
  const auto writer = open(folder.path() + "/db");
  for (std::size_t i = 0; i <= Store::kBatchArticles; ++i) put(*writer, i);
  const auto second = open_writer(folder.path() + "/db", false, 1);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::kLocked);
}

TEST_CASE("a database is compacted when a good part of it is new, and stays the same") {
  const TemporaryFolder folder;
  const std::string grown = folder.path() + "/grown";
  {
    auto store = Store::open(grown);
    REQUIRE(store);
    for (std::size_t i = 0; i < 600; ++i) put(*store, i);
    REQUIRE(store->commit());
  }
  const auto before = content(grown);
  const auto bytes_before = fs::file_size(grown + "/postlist.glass");
  const Xapian::Database reader(grown);
  CHECK(finish(*open(grown)).empty());
  check_same(content(grown), before);
  CHECK(fs::file_size(grown + "/postlist.glass") < bytes_before);
  CHECK(reader.get_document(1).get_data().size() > 10);  // what was opened before goes on
  CHECK_FALSE(fs::exists(grown + ".building"));

  const auto uuid = Xapian::Database(grown).get_uuid();
  const auto writer = open(grown);
  put(*writer, 601);
  CHECK(finish(*writer).empty());
  CHECK(Xapian::Database(grown).get_uuid() == uuid);  // one article is no reason
}

TEST_CASE("what is no database is neither removed nor replaced") {
  const TemporaryFolder folder;
  const std::string db = folder.path() + "/db";
  finish(*open(db));
  std::ofstream(db + "/notes.txt") << "mine";
  fs::create_directories(db + ".building/part-000007");
  std::ofstream(db + ".building/part-000007/letter.txt") << "mine too";
  const auto writer = open(db);
  for (std::size_t i = 0; i < kMany; ++i) put(*writer, i);
  CHECK(finish(*writer).find("not compacted") != std::string::npos);
  CHECK(open_databases({db})->get_doccount() == kMany);
  CHECK(fs::exists(db + "/notes.txt"));
  CHECK(fs::exists(db + ".building/part-000007/letter.txt"));
}
