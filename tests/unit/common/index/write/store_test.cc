// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/store.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "common/analysis/tokenizer.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/schema/terms.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

FileRecord record_of(std::uint32_t articles, std::uint64_t bytes = 10) {
  return {{bytes, 1'700'000'000'123'456'789, 42}, articles, articles == 0 ? "list-page" : ""};
}

Store open_store(const std::string& folder) {
  auto store = Store::open(folder);
  if (!store) FAIL(store.error().what);
  return std::move(*store);
}

std::size_t matches(const std::string& folder, const Xapian::Query& query) {
  Xapian::Enquire enquire(Xapian::Database{folder});
  enquire.set_query(query);
  return enquire.get_mset(0, 100).size();
}

Xapian::Query phrase(std::vector<std::string> words) {
  return Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end(), 2);
}

}  // namespace

TEST_CASE("what a file gave goes with it where it is moved") {
  const TemporaryFolder folder;
  {
    auto store = open_store(folder.path());
    REQUIRE(store.put_file("old/a.html", record_of(1),
                           prepared(article_at("old/a.html", "Ferry", "the ferry sails at dawn"))));
    REQUIRE(store.commit());
    REQUIRE(store.move_file("old/a.html", "new/a.html"));
    REQUIRE(store.move_file("old/unknown.html", "new/b.html"));
    REQUIRE(store.commit());
    CHECK_FALSE(store.file_record("old/a.html"));
    CHECK_FALSE(store.file_record("new/b.html"));
    REQUIRE(store.file_record("new/a.html"));
    CHECK(store.file_record("new/a.html")->stamp == record_of(1).stamp);
  }
  CHECK(matches(folder.path(), phrase({"ferry", "sails"})) == 1);
  CHECK(matches(folder.path(), Xapian::Query(file_term("old/a.html"))) == 0);
  CHECK(matches(folder.path(), Xapian::Query(id_term("old/a.html", ""))) == 0);
  CHECK(matches(folder.path(), Xapian::Query(file_term("new/a.html"))) == 1);
  CHECK(matches(folder.path(), Xapian::Query(id_term("new/a.html", ""))) == 1);
  const Xapian::Database database(folder.path());
  const auto record = decode_record(database.get_document(1).get_data());
  REQUIRE(record);
  CHECK(record->path == "new/a.html");
}

TEST_CASE("a phrase lies in the body or in the headline but never across") {
  const TemporaryFolder folder;
  {
    auto store = open_store(folder.path());
    REQUIRE(store.put_file("a", record_of(1),
                           prepared(article_at("a", "quiet harbour", "ferry boats came"))));
    REQUIRE(store.commit());
  }
  CHECK(matches(folder.path(), Xapian::Query("harbour")) == 1);
  CHECK(matches(folder.path(), phrase({"ferry", "boats"})) == 1);
  CHECK(matches(folder.path(), phrase({"Squiet", "Sharbour"})) == 1);
  CHECK(matches(folder.path(), phrase({"quiet", "harbour"})) == 0);
  CHECK(matches(folder.path(), phrase({"harbour", "ferry"})) == 0);
  CHECK(matches(folder.path(), Xapian::Query("XNOTINBODY:harbour")) == 1);
  CHECK(matches(folder.path(), Xapian::Query("XNOTINBODY:ferry")) == 0);
}

TEST_CASE("an article is found by each of its values") {
  const TemporaryFolder folder;
  auto full = article_at("a", "Title", "Body");
  full.tags = {"Artificial Intelligence"};
  full.authors = {"Jos\u00E9 Lima"};
  full.site = "gazette.example";
  full.publisher = "The Gazette";
  full.section = "World";
  full.language = "pt";
  full.canonical_url = "https://gazette.example/1";
  full.published = Timestamp{{2024, 3, 9}};
  auto other = article_at("b", "Other", "Other");
  other.language.clear();
  {
    auto store = open_store(folder.path());
    REQUIRE(store.put_file("a", record_of(1), prepared(full)));
    REQUIRE(store.put_file("b", record_of(1), prepared(other)));
    REQUIRE(store.commit());
  }
  const std::string terms[] = {value_term("K", "artificial intelligence"),
                               value_term("A", "jose lima"),
                               value_term("H", "gazette.example"),
                               value_term(prefix::kPublisher, "the gazette"),
                               value_term("XSECTION:", "world"),
                               "Lpt",
                               "Lund",
                               "Y2024",
                               "M202403",
                               "D20240309",
                               "XUNDATED:",
                               url_term(full.canonical_url),
                               id_term("a", ""),
                               file_term("b")};
  for (const auto& term : terms) {
    CAPTURE(term);
    CHECK(matches(folder.path(), Xapian::Query(term)) == 1);
  }
}

TEST_CASE("words of values count where the text lacks them") {
  const TemporaryFolder folder;
  auto tagged = article_at("a", "", "three plain words");
  tagged.tags = {"one", "plain"};
  auto store = open_store(folder.path());
  REQUIRE(store.put_file("a", record_of(1), prepared(tagged)));
  REQUIRE(store.commit());
  CHECK(Xapian::Database(folder.path()).get_doclength(1) == 4);
}

TEST_CASE("a file read again replaces what it gave before") {
  const TemporaryFolder folder;
  auto store = open_store(folder.path());
  REQUIRE(store.put_file("a", record_of(2),
                         prepared({article_at("a", "one", "x"), article_at("a", "two", "y")})));
  REQUIRE(store.put_file("b", record_of(1), prepared(article_at("b", "three", "z"))));
  REQUIRE(store.commit());
  REQUIRE(store.put_file("a", record_of(1, 11), prepared(article_at("a", "four", "w"))));
  REQUIRE(store.commit());
  CHECK(store.article_count() == 2);
  CHECK(matches(folder.path(), Xapian::Query("one")) == 0);
  CHECK(matches(folder.path(), Xapian::Query("four")) == 1);
  REQUIRE(store.file_record("a"));
  CHECK(store.file_record("a")->stamp == record_of(1, 11).stamp);
}

TEST_CASE("a file in pieces that never ended is known as unfinished, and replaced") {
  const TemporaryFolder folder;
  const auto piece = [](const std::string& member, bool is_first) {
    auto article = article_at("bag", member, "the ferry sails at dawn");
    article.member = member;
    return FilePiece{is_first, prepared(article), std::nullopt};
  };
  {
    auto store = open_store(folder.path());
    REQUIRE(store.put_file("bag", record_of(1), prepared(article_at("bag", "Old", "old"))));
    REQUIRE(store.put_piece("bag", piece("a", true)));
    REQUIRE(store.put_piece("bag", piece("b", false)));
    REQUIRE(store.commit());
    REQUIRE(store.put_piece("bag", piece("c", false)));
  }
  auto store = open_store(folder.path());
  REQUIRE(store.file_record("bag"));
  CHECK(is_unfinished(*store.file_record("bag")));
  CHECK(store.file_record("bag")->articles == 2);
  CHECK(store.article_count() == 2);
  REQUIRE(store.put_piece("bag", piece("a", true)));
  REQUIRE(store.put_piece("bag", piece("b", false)));
  REQUIRE(store.put_piece("bag", {false, {}, record_of(2)}));
  CHECK(store.file_record("bag")->stamp == record_of(2).stamp);
  CHECK(store.article_count() == 2);
}

TEST_CASE("a file without an article is remembered with the reason") {
  const TemporaryFolder folder;
  auto store = open_store(folder.path());
  REQUIRE(store.put_file("list.html", record_of(0), {}));
  REQUIRE(store.file_record("list.html"));
  CHECK(store.file_record("list.html")->reason == "list-page");
  CHECK_FALSE(store.file_record("other.html"));
}

TEST_CASE("a removed file leaves nothing") {
  const TemporaryFolder folder;
  auto store = open_store(folder.path());
  REQUIRE(store.put_file("a", record_of(1), prepared(article_at("a", "one", "x"))));
  REQUIRE(store.remove_file("a"));
  REQUIRE(store.commit());
  CHECK(store.article_count() == 0);
  CHECK_FALSE(store.file_record("a"));
}

TEST_CASE("paths of any length and bytes are remembered") {
  const TemporaryFolder folder;
  auto store = open_store(folder.path());
  const std::string long_one(1000, 'p');
  const std::vector<std::string> paths = {"with space\nand line", "latin\xE9", long_one + "1",
                                          long_one + "2"};
  for (const auto& path : paths) REQUIRE(store.put_file(path, record_of(0), {}));
  REQUIRE(store.commit());
  std::vector<std::string> seen;
  REQUIRE(store.each_file("", [&](const std::string& path, const FileRecord& record) {
    CHECK(record.reason == "list-page");
    seen.push_back(path);
  }));
  CHECK_THAT(seen, Catch::UnorderedEquals(paths));
  for (const auto& path : paths) CHECK(store.file_record(path));
}

TEST_CASE("only what was committed survives") {
  const TemporaryFolder folder;
  {
    auto store = open_store(folder.path());
    REQUIRE(store.put_file("a", record_of(1), prepared(article_at("a", "one", "x"))));
    REQUIRE(store.commit());
    REQUIRE(store.put_file("b", record_of(1), prepared(article_at("b", "two", "y"))));
  }
  auto again = open_store(folder.path());
  CHECK(again.article_count() == 1);
  CHECK_FALSE(again.file_record("b"));
}

TEST_CASE("a batch is committed by itself when it is full") {
  const TemporaryFolder folder;
  auto store = open_store(folder.path());
  const std::string body(Store::kBatchBytes, '.');
  REQUIRE(store.put_file("a", record_of(1), prepared(article_at("a", "one", body))));
  CHECK(Xapian::Database(folder.path()).get_doccount() == 1);
}

TEST_CASE("a second writer is refused") {
  const TemporaryFolder folder;
  const auto first = open_store(folder.path());
  const auto second = Store::open(folder.path());
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::kLocked);
}

TEST_CASE("parents of the database's folder are made") {
  const TemporaryFolder folder;
  CHECK(Store::open(folder.path() + "/new/and/deep"));
}

TEST_CASE("a folder that holds something else is left alone") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() + "/letter.txt") << "dear";
  const auto store = Store::open(folder.path());
  REQUIRE_FALSE(store);
  CHECK(store.error().what.find("letter.txt") != std::string::npos);
  CHECK_FALSE(Store::open(folder.path() + "/letter.txt"));
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/iamglass"));
}

TEST_CASE("a database that lost its posting lists is not taken for a new one") {
  const TemporaryFolder folder;
  REQUIRE(open_store(folder.path()).commit());
  REQUIRE(std::filesystem::remove(folder.path() + "/postlist.glass"));
  const auto store = Store::open(folder.path());
  REQUIRE_FALSE(store);
  CHECK(store.error().what.find("damaged") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/postlist.glass"));
}

namespace {

/// What a process leaves that is killed while the engine makes a database.
void leave_unfinished(const std::string& folder) {
  std::filesystem::create_directories(folder);
  for (const char* name : {"flintlock", "postlist.glass", "termlist.glass", "v.tmp"})
    std::ofstream(folder + '/' + name);
}

}  // namespace

TEST_CASE("a database that was never finished is made anew") {
  const TemporaryFolder folder;
  const std::string cut = folder.path() + "/cut";
  leave_unfinished(cut);
  auto store = Store::open(cut);
  REQUIRE(store);
  CHECK(store->is_empty());
  CHECK(store->commit());
}

TEST_CASE("tables that hold something, or that somebody writes, are not taken for unfinished") {
  const TemporaryFolder folder;
  const std::string full = folder.path() + "/full";
  leave_unfinished(full);
  std::ofstream(full + "/termlist.glass") << "lists";
  CHECK_FALSE(Store::open(full));
  CHECK(std::filesystem::exists(full + "/postlist.glass"));

  const std::string locked = folder.path() + "/locked";
  leave_unfinished(locked);
  const int descriptor = open((locked + "/flintlock").c_str(), O_RDWR | O_CLOEXEC);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_len = 1;
  REQUIRE(fcntl(descriptor, F_OFD_SETLK, &lock) == 0);
  CHECK_FALSE(Store::open(locked));
  CHECK(std::filesystem::exists(locked + "/postlist.glass"));
  close(descriptor);
  CHECK(Store::open(locked));
}

TEST_CASE("a database of another program or schema is refused, and only the latter rebuilt") {
  const TemporaryFolder folder;
  const std::string foreign = folder.path() + "/foreign";
  const std::string later = folder.path() + "/later";
  {
    Xapian::WritableDatabase database(foreign, Xapian::DB_CREATE);
    database.add_document(Xapian::Document());
    database.commit();
  }
  {
    Xapian::WritableDatabase database(later, Xapian::DB_CREATE);
    database.add_document(Xapian::Document());
    database.set_metadata("schema", std::to_string(kSchemaVersion + 1));
    database.commit();
  }
  CHECK_FALSE(Store::open(foreign));
  CHECK_FALSE(Store::open(foreign, true));
  const auto refused = Store::open(later);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().mend.find("--full") != std::string::npos);
  const auto rebuilt = Store::open(later, true);
  REQUIRE(rebuilt);
  CHECK(rebuilt->article_count() == 0);
}

namespace {

const std::string kFirst =
    "The winter ferry will sail three days a week from October, the operator said on Wednesday. ";
const std::string kEdited =
    "The winter ferry will sail on four days of the week from October, the operator said on "
    "Wednesday. ";
const std::string kRest =
    "Fuel has risen by a third since the timetable was drawn up, the company said in its own "
    "letter. ";

Article save_of(const std::string& path, const std::string& url, const std::string& body) {
  auto made = article_at(path, "Ferry", body);
  made.canonical_url = url;
  return made;
}

std::vector<std::string> stories(const std::string& folder) {
  const Xapian::Database database(folder);
  std::vector<std::string> out;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    out.push_back(database.get_document(*it).get_value(slot::kStory));
    CHECK(database.get_document(*it).get_data().size() > 100);
    CHECK(database.term_exists(std::string(prefix::kStory) + out.back()));
  }
  return out;
}

}  // namespace

TEST_CASE("saves of one page are one story in spite of an edit, until they are apart again") {
  for (const bool edited_first : {false, true}) {
    CAPTURE(edited_first);
    const TemporaryFolder folder;
    const std::string url = "https://paper.example/ferry";
    auto store = open_store(folder.path());
    const auto put = [&](const std::string& path, const std::string& body) {
      REQUIRE(store.put_file(path, record_of(1), prepared(save_of(path, url, body))));
      REQUIRE(store.commit());
    };
    put("a", (edited_first ? kEdited : kFirst) + kRest);
    const auto alone = stories(folder.path());
    put("b", (edited_first ? kFirst : kEdited) + kRest);
    const auto both = stories(folder.path());
    CHECK(both[0] == both[1]);
    CHECK(matches(folder.path(), phrase({"winter", "ferry"})) == 2);
    REQUIRE(store.remove_file("b"));
    REQUIRE(store.commit());
    CHECK(stories(folder.path()) == alone);
  }
}

TEST_CASE("a URL that many pages share joins none of them") {
  for (const std::string url : {"https://paper.example/", "https://paper.example/section"}) {
    CAPTURE(url);
    const TemporaryFolder folder;
    auto store = open_store(folder.path());
    for (int i = 0; i < 40; ++i) {
      const std::string path = "page" + std::to_string(i);
      const std::string body =
          "Report number " + std::to_string(i) + " of the harbour master to the council. " + kRest;
      REQUIRE(store.put_file(path, record_of(1), prepared(save_of(path, url, body))));
      if (i % 7 == 0) REQUIRE(store.commit());
    }
    REQUIRE(store.commit());
    auto all = stories(folder.path());
    std::sort(all.begin(), all.end());
    CHECK(std::unique(all.begin(), all.end()) == all.end());
  }
}
