// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/error_text.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>

using namespace backissue;

TEST_CASE("a caret stands under the place of the error") {
  CHECK(caret_lines("caf\u00E9 (x", Error{ErrorCode::kQuery, "", "", 5}) ==
        "  caf\u00E9 (x\n       ^\n");
  CHECK(caret_lines("x", Error{ErrorCode::kQuery, "", "", std::nullopt}).empty());
}

TEST_CASE("an error line cannot play tricks on the terminal") {
  CHECK(error_line("p", Error{ErrorCode::kInput, "no '\x1b[2J\n'", ""}).find('\x1b') ==
        std::string::npos);
}
