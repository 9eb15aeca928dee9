// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/column_blocks.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

TEST_CASE("numbers are kept in as few bytes as the greatest needs") {
  const std::pair<std::vector<std::uint32_t>, std::size_t> cases[] = {
      {{}, 1}, {{0, 255}, 1}, {{1, 256}, 2}, {{65535}, 2}, {{65536, 1}, 4}};
  for (const auto& [numbers, width] : cases) {
    CHECK(width_of(numbers) == width);
    std::string bytes;
    append_numbers(bytes, numbers, width);
    CHECK(bytes.size() == numbers.size() * width);
    CHECK(numbers_in(bytes, width) == numbers);
    if (!numbers.empty()) CHECK(number_at(bytes, 0, width) == numbers.front());
  }
  CHECK(numbers_in("abc", 3).empty());
}

TEST_CASE("a shorter column clears what a longer one left") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  BlockWriter longer(database, "V9");
  for (const char* block : {"a", "b", "c"}) longer.put(block);
  longer.finish();
  BlockWriter shorter(database, "V9");
  shorter.put("d");
  shorter.finish();
  CHECK(read_column_block(database, "V9", 0) == "d");
  CHECK(read_column_block(database, "V9", 1).empty());
  CHECK(read_column_block(database, "V9", 2).empty());
}

TEST_CASE("a head tells the database that it is of") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.add_document(Xapian::Document());
  const std::string head = column_head(database) + "rest";
  std::string_view bytes = head;
  CHECK(take_column_head(database, bytes) == 1);
  CHECK(bytes == "rest");
  std::string_view other = "another database";
  CHECK(take_column_head(database, other) == 0);
}
