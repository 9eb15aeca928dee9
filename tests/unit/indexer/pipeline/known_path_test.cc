// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_path.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <utility>

#include "tests/support/temporary_folder.h"

using namespace backissue;

TEST_CASE("a path has one name, however it is given") {
  namespace fs = std::filesystem;
  const TemporaryFolder temporary;
  const std::string folder = fs::canonical(temporary.path()).string();
  fs::create_directories(folder + "/pages/2024");
  fs::create_directory_symlink(folder + "/pages", folder + "/link");
  const std::pair<std::string, std::string> cases[] = {
      {"pages", "/pages"}, {"./pages/", "/pages"},       {"pages//2024/..", "/pages"},
      {"link", "/pages"},  {"link/2024", "/pages/2024"}, {"link/none/a.html", "/pages/none/a.html"},
      {".", ""},           {"none/../pages", "/pages"},  {folder + "/link/2024", "/pages/2024"}};
  for (const auto& [given, expected] : cases) {
    CAPTURE(given);
    CHECK(known_path(given, folder) == folder + expected);
  }
}
