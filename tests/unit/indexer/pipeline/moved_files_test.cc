// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/moved_files.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/known_writer.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

constexpr FileStamp kStamp = {10, 20, 30};

}  // namespace

TEST_CASE("a file of a stamp that the disk has no more was moved, and its origin is given once") {
  const TemporaryFolder folder;
  const std::string root = folder.path();
  KnownWriter writer;
  writer.files = {{root + "/old.html", {kStamp, 0, "list-page"}}};
  MovedFiles moved;
  CHECK_FALSE(moved.origin_of(root + "/new.html", {10, 20, 31}, writer, {root}));
  const auto origin = moved.origin_of(root + "/new.html", kStamp, writer, {root});
  REQUIRE(origin);
  CHECK(origin->path == root + "/old.html");
  CHECK(origin->reason == Reason::kListPage);
  CHECK_FALSE(moved.origin_of(root + "/other.html", kStamp, writer, {root}));
}

TEST_CASE("a file that is still there is no origin, nor is one outside the roots") {
  const TemporaryFolder folder;
  const std::string root = folder.path() + "/pages";
  std::filesystem::create_directory(root);
  std::ofstream(root + "/here.html") << "x";
  KnownWriter writer;
  writer.files = {{root + "/here.html", {kStamp, 1, ""}},
                  {folder.path() + "/outside.html", {kStamp, 1, ""}}};
  MovedFiles moved;
  CHECK_FALSE(moved.origin_of(root + "/new.html", kStamp, writer, {root}));
}

TEST_CASE("a name that promises another kind of file is read anew") {
  const TemporaryFolder folder;
  const std::string root = folder.path();
  KnownWriter writer;
  writer.files = {{root + "/old.html", {kStamp, 1, ""}}};
  MovedFiles moved;
  CHECK_FALSE(moved.origin_of(root + "/new.txt", kStamp, writer, {root}));
  CHECK_FALSE(moved.origin_of(root + "/new.mhtml", kStamp, writer, {root}));
  CHECK(moved.origin_of(root + "/new.html", kStamp, writer, {root}));
}

TEST_CASE("where the writer can't be read nothing was moved") {
  KnownWriter writer;
  writer.is_broken = true;
  MovedFiles moved;
  CHECK_FALSE(moved.origin_of("/nowhere/new.html", kStamp, writer, {"/nowhere"}));
}
