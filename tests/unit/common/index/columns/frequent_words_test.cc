// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/frequent_words.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>

#include "common/index/columns/column_blocks.h"
#include "common/index/columns/columns.h"
#include "common/index/columns/length_column.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

// One more than a block, and enough for columns to be written.
constexpr Xapian::docid kMany = kColumnBlock + 3000;

Xapian::Document article(Xapian::docid number) {
  Xapian::Document document;
  document.add_term("everywhere", 1 + number % 6);
  if (number % 3 > 0) document.add_term("frequent", 1 + number % 400 / 399 * 200);
  if (number % 1000 < 60) document.add_term("clumped");
  if (number % 100 == 0) document.add_term("seldom");
  document.add_term("Kprefixed");
  return document;
}

struct Archive {
  TemporaryFolder folder;
  Xapian::WritableDatabase database{folder.path() + "/one", Xapian::DB_CREATE_OR_OPEN};
  Archive() {
    for (Xapian::docid number = 1; number <= kMany; ++number)
      database.add_document(article(number));
    database.delete_document(7);
    database.delete_document(kColumnBlock);
    write_columns(database);
    database.commit();
  }
};

PostingList by_engine(const Xapian::Database& database, const std::string& term) {
  PostingList list;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    list.articles.push_back(*at);
    list.occurrences.push_back(at.get_wdf());
  }
  return list;
}

std::optional<PostingList> list_of(const Xapian::Database& database, const std::string& term) {
  return FrequentWords(database).list_of(term, database.get_termfreq(term));
}

void check_same(const Xapian::Database& database, const std::string& term) {
  const auto list = list_of(database, term);
  CAPTURE(term);
  REQUIRE(list);
  const PostingList told = by_engine(database, term);
  CHECK(list->articles == told.articles);
  CHECK(list->occurrences == told.occurrences);
}

std::vector<Xapian::termcount> lengths(const Xapian::Database& database) {
  const LengthColumn column(database);
  std::vector<Xapian::termcount> out(column.last());
  std::vector<LengthColumn::Block> blocks;
  for (std::size_t number = 0; number * kColumnBlock < out.size(); ++number)
    blocks.push_back(column.block(number));
  for (std::size_t at = 0; at < out.size(); ++at)
    out[at] = blocks[at / kColumnBlock].at(at % kColumnBlock);
  return out;
}

}  // namespace

TEST_CASE("frequent words and lengths are those of the engine, with articles that came later") {
  Archive archive;
  for (const char* word : {"everywhere", "frequent", "clumped"}) check_same(archive.database, word);
  for (const char* word : {"seldom", "Kprefixed", "unknown"})
    CHECK_FALSE(list_of(archive.database, word));
  const auto told = lengths(archive.database);
  REQUIRE(told.size() == kMany);
  for (Xapian::docid number = 1; number <= kMany; ++number) {
    const bool is_gone = number == 7 || number == kColumnBlock;
    REQUIRE(told[number - 1] == (is_gone ? 0 : archive.database.get_doclength(number)));
  }
  for (Xapian::docid number = 1; number < 40; ++number)
    archive.database.add_document(article(number));
  archive.database.commit();
  check_same(archive.database, "everywhere");
  CHECK(LengthColumn(archive.database).last() == kMany);
}

TEST_CASE("a list is not used where articles have gone from it") {
  Archive archive;
  archive.database.delete_document(3);
  archive.database.commit();
  CHECK_FALSE(list_of(archive.database, "everywhere"));
  check_same(archive.database, "frequent");
  write_columns(archive.database);
  archive.database.commit();
  check_same(archive.database, "everywhere");
}

TEST_CASE("lists and lengths of another database are not used") {
  Archive archive;
  archive.database.close();
  const std::string other = archive.folder.path() + "/other";
  Xapian::Database(archive.folder.path() + "/one").compact(other);
  CHECK_FALSE(list_of(Xapian::Database(other), "frequent"));
  CHECK(LengthColumn(Xapian::Database(other)).last() == 0);
}

TEST_CASE("small archives have neither lists nor lengths, and lose those that they had") {
  Archive archive;
  for (Xapian::docid number = 200; number <= kMany; ++number)
    if (number != kColumnBlock) archive.database.delete_document(number);
  write_columns(archive.database);
  archive.database.commit();
  for (const char* prefix : {"W", "L"})
    CHECK(archive.database.metadata_keys_begin(prefix) ==
          archive.database.metadata_keys_end(prefix));
}

TEST_CASE("damaged lists and lengths stay within the archive") {
  Archive archive;
  auto& database = archive.database;
  for (const std::string key : {"W:clumped", "L:0", "W", "L"}) {
    const std::string whole = database.get_metadata(key);
    REQUIRE_FALSE(whole.empty());
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 40) {
      std::string changed = whole;
      changed[at] = static_cast<char>(0xFF);
      for (const std::string& damaged : {changed, whole.substr(0, at)}) {
        database.set_metadata(key, damaged);
        if (const auto list = list_of(database, "clumped"))
          CHECK((list->articles.size() == database.get_termfreq("clumped") &&
                 list->articles.back() <= kMany));
        CHECK(lengths(database).size() <= kMany);
      }
    }
    database.set_metadata(key, whole);
  }
  check_same(database, "clumped");
}
