// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/bytes/source.h"

#include <fcntl.h>
#include <catch2/catch.hpp>

#include "tests/support/made_source.h"

using namespace backissue;

TEST_CASE("bytes come in order, however little comes at a time") {
  for (const std::size_t step : {1, 3, 100}) {
    CAPTURE(step);
    const auto joined = joined_source("abc", made_source("defgh", step));
    CHECK(read_bytes(*joined, 0, 100) == "abcdefgh");
    CHECK(read_bytes(*joined, 0, 100) == "");
  }
}

TEST_CASE("no more is read than was asked for") {
  const auto source = made_source("abcdefgh", 3);
  CHECK(read_bytes(*source, 8, 5) == "abcde");
  CHECK(read_bytes(*source, 0, 100) == "fgh");
}

TEST_CASE("an error is not the end") {
  CHECK_FALSE(read_bytes(*file_source(open("/", O_RDONLY | O_CLOEXEC)), 10, 10));
}
