// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/gone_files.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/known_writer.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

constexpr FileStamp kStamp = {10, 20, 30};

/// Of two known files below the root one is there, and both are met or none; a third lies outside.
struct Case {
  TemporaryFolder folder;
  std::string root = folder.path() + "/pages";
  KnownWriter writer;
  Summary summary;

  Case() {
    std::filesystem::create_directory(root);
    std::ofstream(root + "/here.html") << "x";
    writer.files = {{root + "/here.html", {kStamp, 1, ""}},
                    {root + "/gone.warc", {kStamp, 5, ""}},
                    {folder.path() + "/outside.html", {kStamp, 1, ""}}};
  }
  void settle(bool prune, const std::vector<std::string>& missing = {}) {
    auto known = KnownFiles::load(writer, {root});
    REQUIRE(known);
    known->meet(root + "/here.html", kStamp);
    REQUIRE(settle_gone_files(writer, *known, {root, root}, prune, summary, missing));
  }
};

}  // namespace

TEST_CASE("a file is gone where the disk says so, and no more than that") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() + "/file") << "x";
  std::filesystem::create_symlink("nowhere", folder.path() + "/link");
  CHECK(is_gone(folder.path() + "/none"));
  CHECK(is_gone(folder.path() + "/file/below"));
  CHECK_FALSE(is_gone(folder.path() + "/file"));
  CHECK_FALSE(is_gone(folder.path() + "/link"));
  CHECK_FALSE(is_gone(folder.path() + '/' + std::string(1000, 'x')));  // too long to be asked for
}

TEST_CASE("files that are gone are counted, and stay known") {
  Case pages;
  pages.settle(false);
  CHECK(pages.summary.gone == 1);
  CHECK(pages.summary.removed == 0);
  CHECK(pages.writer.files.size() == 3);
}

TEST_CASE("where asked for, what files that are gone gave goes too") {
  Case pages;
  pages.settle(true);
  CHECK(pages.summary.gone == 0);
  CHECK(pages.summary.removed == 5);
  CHECK(pages.writer.files.size() == 2);
  CHECK(pages.writer.files.count(pages.root + "/gone.warc") == 0);
}

TEST_CASE("what lies below a given path that is not there is kept in any case") {
  Case pages;
  pages.settle(true, {pages.root});
  CHECK(pages.summary.gone == 1);
  CHECK(pages.summary.removed == 0);
  CHECK(pages.writer.files.size() == 3);
}

TEST_CASE("a folder is forgotten with all below it, on the disk or not") {
  Case pages;
  REQUIRE(forget_files(pages.writer, pages.root, pages.summary));
  CHECK(pages.summary.removed == 6);
  REQUIRE(pages.summary.forgotten.size() == 1);
  CHECK(pages.summary.forgotten[0].files == 2);
  CHECK(pages.summary.forgotten[0].articles == 6);
  CHECK(pages.writer.files.size() == 1);
  REQUIRE(forget_files(pages.writer, pages.root, pages.summary));
  CHECK(pages.summary.forgotten[1].files == 0);
}
