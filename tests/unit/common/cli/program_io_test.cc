// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/program_io.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>

using namespace backissue;

TEST_CASE("all of a text is written, or it is said why not") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  CHECK(write_all(ends[1], "port") == 0);
  std::array<char, 8> got{};
  CHECK(read(ends[0], got.data(), got.size()) == 4);
  close(ends[0]);
  close(ends[1]);
  CHECK(write_all(ends[1], "port") == EBADF);
  const int full = open("/dev/full", O_WRONLY);
  REQUIRE(full >= 0);
  CHECK(write_all(full, "port") == ENOSPC);
  close(full);
}

TEST_CASE("a reader that has seen enough is not an error to speak of") {
  CHECK(write_error("standard output", EPIPE).what.empty());
  CHECK(write_error("report 'x'", ENOSPC).what ==
        "cannot write report 'x': No space left on device");
}
