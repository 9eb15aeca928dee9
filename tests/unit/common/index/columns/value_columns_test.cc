// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/value_columns.h"

#include <catch2/catch.hpp>
#include <map>

#include "common/index/columns/column_blocks.h"
#include "common/index/columns/columns.h"
#include "common/index/schema/fields.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

using Values = std::map<Xapian::docid, std::string>;

Xapian::Document tagged(const std::string& tags) {
  Xapian::Document document;
  document.add_value(slot::kTags, tags);
  return document;
}

/// Of all articles, as the slots have them.
Values from_slots(const Xapian::Database& database) {
  Values values;
  const auto end = database.valuestream_end(slot::kTags);
  for (auto at = database.valuestream_begin(slot::kTags); at != end; ++at)
    values[at.get_docid()] = *at;
  return values;
}

Values from_column(const Xapian::Database& database) {
  const ValueColumn column(database, slot::kTags);
  Values values;
  for (std::size_t i = 0; i < column.blocks(); ++i) {
    const ValueColumn::Block block = column.block(i);
    for (Xapian::docid id = block.first; id < block.end(); ++id) {
      if (block.of(id).empty()) continue;
      std::string& joined = values[id];
      for (const std::uint32_t number : block.of(id)) {
        if (!joined.empty()) joined += kValueSeparator;
        joined += column.values()[number];
      }
    }
  }
  return values;
}

void write(Xapian::WritableDatabase& database) {
  write_value_columns(database);
  database.commit();
}

}  // namespace

TEST_CASE("a column holds what the slots hold, of more articles than one block has") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase database(folder.path(), Xapian::DB_CREATE_OR_OPEN);
  const Xapian::docid most = kColumnBlock + 300;
  for (Xapian::docid i = 1; i <= most; ++i) {
    const bool is_sparse = i > 200 && i < kColumnBlock - 100;
    if (is_sparse || i % 7 == 0)
      database.add_document({});
    else
      database.add_document(tagged("common\x1f" + std::to_string(i % 300)));
  }
  database.delete_document(kColumnBlock);
  database.delete_document(most);
  write(database);
  CHECK(from_column(database) == from_slots(database));
  const ValueColumn column(database, slot::kTags);
  CHECK(column.last() == most);
  CHECK(column.values().front() == "common");
}

TEST_CASE("a column knows nothing of articles that came after it") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase database(folder.path(), Xapian::DB_CREATE_OR_OPEN);
  database.add_document(tagged("ports"));
  write(database);
  database.delete_document(1);
  database.add_document(tagged("ships"));
  database.commit();
  CHECK(ValueColumn(database, slot::kTags).last() == 1);
  CHECK(from_column(database) == Values{{1, "ports"}});
  CHECK(ValueColumn(database, slot::kAuthors).values().empty());
  write(database);
  CHECK(from_column(database) == Values{{2, "ships"}});
}

TEST_CASE("a column that another program copied to other articles is none") {
  const TemporaryFolder folder;
  const std::string one = folder.path() + "/one";
  const std::string other = folder.path() + "/other";
  {
    Xapian::WritableDatabase database(one, Xapian::DB_CREATE_OR_OPEN);
    for (const char* tags : {"ports", "ships", "tides"}) database.add_document(tagged(tags));
    database.delete_document(1);
    write(database);
  }
  Xapian::Database(one).compact(other);
  CHECK(ValueColumn(Xapian::Database(one), slot::kTags).last() == 3);
  CHECK(ValueColumn(Xapian::Database(other), slot::kTags).last() == 0);
}

TEST_CASE("a damaged column costs its values and no more") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase database(folder.path(), Xapian::DB_CREATE_OR_OPEN);
  for (const char* tags : {"ports\x1fships", "ships", "tides"}) database.add_document(tagged(tags));
  write(database);
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    const std::string name = *key;
    REQUIRE(is_column_key(name));
    const std::string whole = database.get_metadata(name);
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string changed = whole;
      changed[at] = static_cast<char>(0xFF);
      for (const std::string& damaged : {changed, whole.substr(0, at)}) {
        database.set_metadata(name, damaged);
        CHECK(from_column(database).size() <= 3);
      }
    }
    database.set_metadata(name, whole);
  }
  CHECK(from_column(database) == from_slots(database));
}
