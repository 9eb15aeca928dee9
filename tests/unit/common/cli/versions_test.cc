// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/versions.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

TEST_CASE("every library names itself") {
  const std::string versions = library_versions();
  for (const char* name : {"Xapian 1.", "ICU ", "Unicode ", "gumbo 0.", "Boost 1.", "Snowball"}) {
    CAPTURE(name);
    CHECK(versions.find(name) != std::string::npos);
  }
}
