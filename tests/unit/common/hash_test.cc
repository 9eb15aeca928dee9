// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hash.h"

#include <catch2/catch.hpp>

#include "common/text.h"

using namespace backissue;

TEST_CASE("hashes are those of the published test vectors") {
  CHECK(fnv1a("") == 0xcbf29ce484222325ULL);
  CHECK(fnv1a("a") == 0xaf63dc4c8601ec8cULL);
  CHECK(fnv1a("foobar") == 0x85944171f73967e8ULL);
  CHECK(stable_hash("foobar") == "85944171f73967e8");
}

TEST_CASE("two long values that share a head stay two") {
  const std::string head(50, 'k');
  CHECK(head_and_hash(head + "1", 50) != head_and_hash(head + "2", 50));
  CHECK(head_and_hash(head + "1", 50).size() == 50 + kHashDigits);
  CHECK(head_and_hash("abc", 2) == "ab" + stable_hash("abc"));
}
