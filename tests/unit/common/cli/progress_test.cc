// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/progress.h"

#include <catch2/catch.hpp>

#include "common/text.h"

using namespace backissue;

TEST_CASE("the progress line tells how far, how fast and how long still") {
  const std::string gap = "\u202F";
  CHECK(progress_line({500, 2000, 10, "a/b.html"}, 100) ==
        "[##........] 500/2" + gap + "000 files  50/s  ETA 0:30  a/b.html");
  CHECK(progress_line({3, 0, 0.2, "x"}, 100) == "[\\] 3 files  x");
  CHECK(progress_line({2, 80000, 2, ""}, 100).find("ETA 22:13:18") != std::string::npos);
}

TEST_CASE("the progress line keeps within the terminal") {
  const std::string name = "folder/\x1b[31m/" + std::string(300, 'n') + "\xFF.html";
  for (std::size_t columns = 1; columns < 200; ++columns) {
    CAPTURE(columns);
    const auto line = progress_line({1234, 98344, 5, name}, columns);
    CHECK(count_code_points(line) <= columns);
    CHECK(line.find('\x1b') == std::string::npos);
    CHECK(is_valid_utf8(line));
  }
}
