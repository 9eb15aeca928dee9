// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/soft_hyphens.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("soft hyphens go and all else stays") {
  CHECK(without_soft_hyphens("Do\u00ADnau\u00AD\u00ADdampf") == "Donaudampf");
  CHECK(without_soft_hyphens("well-known") == "well-known");
  CHECK(without_soft_hyphens("").empty());
}
