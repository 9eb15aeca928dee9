// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

void write(const std::string& path, std::string_view content) {
  std::ofstream(path, std::ios::binary) << content;
}

}  // namespace

TEST_CASE("the engine's files are known by their names") {
  for (const char* name : {"iamglass", "flintlock", "v.tmp", "postlist.glass", "termlist.glass"}) {
    CAPTURE(name);
    CHECK(is_database_file(name));
  }
  for (const char* name : {"", "notes.txt", "glass", "postlist.glass.bak", "iamglass2"}) {
    CAPTURE(name);
    CHECK_FALSE(is_database_file(name));
  }
}

TEST_CASE("a folder is made with its parents, and an empty one will do") {
  const TemporaryFolder folder;
  const std::string made = folder.path() + "/a/b/db";
  CHECK(prepare_folder(made));
  CHECK(std::filesystem::is_directory(made));
  CHECK(prepare_folder(made));
}

TEST_CASE("what is not a folder, or holds other files, is refused with its name") {
  const TemporaryFolder folder;
  write(folder.path() + "/file", "x");
  const auto file = prepare_folder(folder.path() + "/file");
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::kDatabase);
  const auto below = prepare_folder(folder.path() + "/file/db");
  REQUIRE_FALSE(below);
  CHECK(below.error().what.find("/file/db'") != std::string::npos);
  const auto full = prepare_folder(folder.path());
  REQUIRE_FALSE(full);
  CHECK(full.error().what.find("such as 'file'") != std::string::npos);
}

TEST_CASE("tables without a byte are removed under the engine's lock, and others are kept") {
  const TemporaryFolder folder;
  const std::string table = folder.path() + "/postlist.glass";
  write(table, "");
  CHECK(prepare_folder(folder.path()));
  CHECK(std::filesystem::exists(table));  // without a lock file none can be held
  write(folder.path() + "/flintlock", "");
  CHECK(prepare_folder(folder.path()));
  CHECK_FALSE(std::filesystem::exists(table));
  write(table, "something");
  CHECK(prepare_folder(folder.path()));
  CHECK(std::filesystem::exists(table));
}

TEST_CASE("a lock that is held is told from other trouble") {
  const TemporaryFolder folder;
  const Error held = lock_error(folder.path(), "Unable to get write lock: already locked");
  CHECK(held.code == ErrorCode::kLocked);
  CHECK(held.what.find("being written by another process") != std::string::npos);
  const Error other = lock_error(folder.path(), "Permission denied");
  CHECK(other.code == ErrorCode::kDatabase);
  CHECK(other.what.find("Permission denied") != std::string::npos);
}
