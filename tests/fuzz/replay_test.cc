// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "tests/fuzz/targets.h"

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> inputs_of(std::string_view target) {
  const fs::path folder = fs::path(BACKISSUE_TEST_DATA) / "fuzz" / target;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("inputs that fuzzing started from and found are read without harm") {
  for (const auto& target : backissue::fuzz::kTargets) {
    const auto inputs = inputs_of(target.name);
    CHECK_FALSE(inputs.empty());
    for (const auto& input : inputs) {
      INFO(input.string());
      target.run(bytes_of(input));
    }
  }
}
