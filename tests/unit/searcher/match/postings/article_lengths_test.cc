// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/article_lengths.h"

#include <catch2/catch.hpp>

#include "common/index/columns/column_blocks.h"
#include "common/index/columns/columns.h"
#include "searcher/match/postings/posting_lists.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

// One more than a block, and enough for columns to be written.
constexpr Xapian::docid kMany = kColumnBlock + 2500;

void add_articles(Xapian::WritableDatabase& database, Xapian::docid count) {
  for (Xapian::docid number = 1; number <= count; ++number) {
    Xapian::Document document;
    document.add_term("word", 1 + number % 700);
    if (number % 2 == 0) document.add_term("even");
    database.add_document(document);
  }
}

void check_lengths(const Xapian::Database& database, bool is_union) {
  ArticleLengths lengths(database, is_union);
  const Xapian::docid last = database.get_lastdocid();
  for (const Xapian::docid step : {5000, 3, 1})
    for (Xapian::docid article = 1; article <= last; article += step)
      if (article != 40) REQUIRE(lengths.of(article) == database.get_doclength(article));
}

}  // namespace

TEST_CASE("lengths are the engine's, from columns and beyond them") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase database(folder.path() + "/one", Xapian::DB_CREATE_OR_OPEN);
  add_articles(database, kMany);
  database.delete_document(40);
  check_lengths(database, false);
  write_columns(database);
  add_articles(database, 100);
  database.commit();
  check_lengths(database, false);
  Xapian::Database both;
  both.add_database(database);
  both.add_database(database);
  ArticleLengths lengths(both, true);
  CHECK(lengths.of(2 * kMany) == both.get_doclength(2 * kMany));
}

TEST_CASE("lists of frequent words are the engine's, also those of a word's forms together") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase database(folder.path() + "/one", Xapian::DB_CREATE_OR_OPEN);
  add_articles(database, kMany);
  PostingLists by_engine(database);
  const PostingList word = by_engine.of("word");
  const PostingList any = by_engine.any_of({"even", "word"});
  CHECK(by_engine.at_hand("odd") == nullptr);
  write_columns(database);
  database.commit();
  PostingLists by_columns(database);
  CHECK(by_columns.known("word") == nullptr);
  REQUIRE(by_columns.at_hand("word") != nullptr);
  CHECK(by_columns.known("word") != nullptr);
  CHECK(by_columns.of("word").articles == word.articles);
  CHECK(by_columns.of("word").occurrences == word.occurrences);
  CHECK(by_columns.any_of({"even", "word"}).articles == any.articles);
  CHECK(by_columns.any_of({"even", "word"}).occurrences == any.occurrences);
}
