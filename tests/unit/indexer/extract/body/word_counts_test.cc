// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/word_counts.h"

#include <catch2/catch.hpp>
#include <map>

using namespace backissue;

TEST_CASE("hashes are counted as a map counts them, also where their places collide") {
  WordCounts counts;
  std::map<std::uint64_t, std::uint32_t> expected;
  CHECK(counts.empty());
  CHECK(counts.count(0) == 0);
  for (std::uint64_t i = 0; i < 3000; ++i) {
    const std::uint64_t hash = i % 7 == 0 ? i * 4096 : i % 500;  // 0 is a hash like any other
    counts.add(hash);
    ++expected[hash];
  }
  CHECK(counts.size() == expected.size());
  for (const auto& [hash, count] : expected) CHECK(counts.count(hash) == count);
  CHECK_FALSE(counts.contains(1'000'003));
  std::map<std::uint64_t, std::uint32_t> visited;
  counts.each([&](std::uint64_t hash, std::uint32_t count) { visited[hash] = count; });
  CHECK(visited == expected);
}
