// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/paths.h"

#include <catch2/catch.hpp>
#include <tuple>
#include <utility>

using namespace backissue;

TEST_CASE("a plain path has no empty parts and no dots for the same folder") {
  const std::pair<std::string_view, std::string_view> cases[] = {{"./x//y/", "x/y"},
                                                                 {"x/y", "x/y"},
                                                                 {"/", "/"},
                                                                 {"//a/./b", "/a/b"},
                                                                 {"", "."},
                                                                 {".", "."},
                                                                 {"./.", "."},
                                                                 {"a/../b", "a/../b"},
                                                                 {"..", ".."},
                                                                 {"/.", "/"},
                                                                 {".hidden/a.", ".hidden/a."}};
  for (const auto& [path, plain] : cases) {
    CAPTURE(path);
    CHECK(plain_path(path) == plain);
  }
}

TEST_CASE("a path lies under itself and the folders above it") {
  const std::tuple<std::string_view, std::string_view, bool> cases[] = {
      {"a/b", "a", true},  {"a", "a", true},    {"ab", "a", false}, {"a", "a/b", false},
      {"/a/b", "/", true}, {"/a", ".", false},  {"a/b", ".", true}, {"../a", ".", true},
      {"/a", "/a", true},  {"/ab", "/a", false}};
  for (const auto& [path, root, expected] : cases) {
    CAPTURE(path, root);
    CHECK(is_under(path, root) == expected);
    if (expected) CHECK(path.starts_with(start_of_paths_under(root)));
  }
}

TEST_CASE("roots overlap where one lies under another or is given twice") {
  CHECK(overlap({"a", "b", "a/c"}));
  CHECK(overlap({"a", "a"}));
  CHECK(overlap({"a", "."}));
  CHECK_FALSE(overlap({"a", "ab", "/a"}));
  CHECK_FALSE(overlap({"a"}));
  CHECK_FALSE(overlap({}));
}
