// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reason.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("a reason is found by its code") {
  const ReasonEntry& entry = entry_of(Reason::kListPage);
  CHECK(entry.code == "list-page");
  CHECK_FALSE(entry.is_error);
  CHECK(reason_from_code("list-page") == Reason::kListPage);
  CHECK_FALSE(reason_from_code("bad-mood"));
  CHECK(entry_of(Reason::kUnreadable).is_error);
}
