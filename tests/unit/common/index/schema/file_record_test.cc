// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/file_record.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

TEST_CASE("a record comes back from its bytes with its path") {
  const FileRecord record{{12, -5, 77}, 3, "list-page"};
  const auto read = decode_file_record(encode_file_record("/a b/c d.html", record));
  REQUIRE(read);
  CHECK(read->first == "/a b/c d.html");
  CHECK(read->second.stamp == record.stamp);
  CHECK(read->second.articles == 3);
  CHECK(read->second.reason == "list-page");
}

TEST_CASE("other bytes are not a record") {
  for (const char* bytes : {"", "1 2 3", "x 2 3 4  /a", "1 2 3 4"})
    CHECK_FALSE(decode_file_record(bytes));
}

TEST_CASE("long paths that share a head have keys of their own, found by the head") {
  const std::string head = "/" + std::string(300, 'p');
  CHECK(file_key(head + "1") != file_key(head + "2"));
  CHECK(file_key(head + "1").starts_with(file_key_start(head)));
  CHECK(file_key("/a") == "F/a");
}
