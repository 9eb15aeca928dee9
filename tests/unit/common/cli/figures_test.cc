// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/figures.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("numbers are written for people") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(12431) == "12\u202F431");
  CHECK(grouped(1234567) == "1\u202F234\u202F567");
  CHECK(human_bytes(999) == "999 bytes");
  CHECK(human_bytes(1900) == "1.9 kB");
  CHECK(human_bytes(1'940'000'000) == "1.9 GB");
}
