// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/arena.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>

using namespace backissue::html;

TEST_CASE("pieces are aligned and lie apart") {
  Arena arena(1 << 20);
  auto* first = static_cast<char*>(arena.allocate(3));
  auto* second = static_cast<char*>(arena.allocate(5));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(reinterpret_cast<std::uintptr_t>(second) % alignof(std::max_align_t) == 0);
  CHECK((second >= first + 3 || first >= second + 5));
}

TEST_CASE("a spent budget gives nothing more") {
  constexpr std::size_t kBudget = 1 << 20;
  constexpr std::size_t kPiece = 64 << 10;
  Arena arena(kBudget);
  CHECK(arena.allocate(kBudget + 1) == nullptr);
  std::size_t pieces = 0;
  while (pieces < 100 && arena.allocate(kPiece) != nullptr) ++pieces;
  CHECK(pieces >= kBudget / kPiece / 2);
  CHECK(pieces <= kBudget / kPiece);
  CHECK(arena.keep("x").empty());
}

TEST_CASE("a text that is kept is a copy") {
  Arena arena(1 << 20);
  std::string text = "ferry";
  const auto kept = arena.keep(text);
  text = "other";
  CHECK(kept == "ferry");
  CHECK(arena.keep("").empty());
}
