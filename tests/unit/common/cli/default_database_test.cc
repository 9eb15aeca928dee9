// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/default_database.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("the default database follows the environment") {
  CHECK(default_database("/x", "/y", "/h") == "/x");
  CHECK(default_database("", "/y", "/h") == "/y/backissue/db");
  CHECK(default_database("", "relative", "/h") == "/h/.local/share/backissue/db");
  CHECK(default_database("", "", "/h") == "/h/.local/share/backissue/db");
}
