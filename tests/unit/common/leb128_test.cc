// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/leb128.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace backissue;

TEST_CASE("numbers come back from their bytes") {
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{624485},
        std::numeric_limits<std::uint64_t>::max()}) {
    std::string bytes;
    append_leb128(bytes, number);
    std::string_view rest = bytes;
    CHECK(take_leb128(rest) == number);
    CHECK(rest.empty());
  }
}

TEST_CASE("bytes that are cut short or say too much are not a number") {
  const std::string cases[] = {"", "\x80", std::string(10, '\xFF'),
                               std::string(9, '\x80') + '\x02'};
  for (const std::string& bytes : cases) {
    std::string_view rest = bytes;
    CHECK_FALSE(take_leb128(rest));
  }
}
