// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/walk.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "indexer/input/file_kind.h"

using namespace backissue;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "backissue-walk-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()));
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  std::string path(const std::string& name) const { return path_ + "/" + name; }
  void file(const std::string& name) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name)) << "x";
  }
  const std::string& root() const { return path_; }

 private:
  std::string path_;
};

/// "name" or "name!reason" of every entry, without the folder.
std::vector<std::string> walk(const Folder& folder, std::vector<std::string> paths) {
  std::vector<std::string> found;
  Walker walker(std::move(paths));
  while (const auto entry = walker.next()) {
    auto name = entry->path.substr(std::min(folder.root().size() + 1, entry->path.size()));
    if (entry->refused) name += "!" + std::string(entry_of(*entry->refused).code);
    found.push_back(name);
  }
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a walk gives each folder's names in byte order and passes over what is no page") {
  const Folder folder;
  for (const auto name : {"b.html", "a/z.htm", "a/y.png", "a.html", "Z.txt", "c", "d.php", "e.css",
                          "._a.html", "f\xFF.html"})
    folder.file(name);
  CHECK(walk(folder, {folder.root()}) ==
        Names{"Z.txt", "a/z.htm", "a.html", "b.html", "c", "d.php", "f\xFF.html"});
}

TEST_CASE("companion folders of saved pages are passed over, folders of the same kind are not") {
  const Folder folder;
  for (const auto name : {"one.html", "one_files/frame.html", "two.htm", "two-Dateien/frame.html",
                          "case_files/page.html"})
    folder.file(name);
  CHECK(walk(folder, {folder.root()}) == Names{"case_files/page.html", "one.html", "two.htm"});
}

TEST_CASE("parts of pages, scripts and programs are counted, and so are hidden files") {
  const Folder folder;
  for (const auto name :
       {"a.png", "b.css", "c.js", "d.exe", "e.woff2", "paper.pdf", "f.html", "f_files/frame.html",
        "f_files/img/g.jpg", "sub/h.mp4", ".note.html", ".git/config", ".git/i.png"})
    folder.file(name);
  Walker walker({folder.root()});
  Names names;
  while (const auto entry = walker.next()) names.push_back(fs::path(entry->path).filename());
  CHECK(names == Names{"f.html", "paper.pdf"});
  CHECK(walker.passed_over() == 9);
}

TEST_CASE("hidden files and folders are met where they are asked for or given") {
  const Folder folder;
  for (const auto name : {"a.html", ".note.html", ".saved/b.html", ".saved/.c.html"})
    folder.file(name);
  CHECK(walk(folder, {folder.root()}) == Names{"a.html"});
  CHECK(walk(folder, {folder.path(".saved"), folder.path(".note.html")}) ==
        Names{".saved/b.html", ".note.html"});
  Walker all({folder.root()}, true);
  std::size_t files = 0;
  while (all.next()) ++files;
  CHECK(files == 4);
  CHECK(all.passed_over() == 0);
}

TEST_CASE("links, pipes and missing files are named and not opened") {
  const Folder folder;
  folder.file("real/page.html");
  fs::create_symlink("real/page.html", folder.path("link.html"));
  fs::create_directory_symlink(".", folder.path("loop"));
  REQUIRE(mkfifo(folder.path("pipe.html").c_str(), 0600) == 0);
  CHECK(walk(folder, {folder.root()}) ==
        Names{"link.html!symlink", "loop!symlink", "pipe.html!not-a-file", "real/page.html"});
  CHECK(walk(folder, {folder.path("gone.html")}) == Names{"gone.html!unreadable"});
}

TEST_CASE("what the user names is taken as named") {
  const Folder folder;
  folder.file("real/page.html");
  folder.file("paper.pdf");
  fs::create_directory_symlink("real", folder.path("door"));
  fs::create_symlink("real/page.html", folder.path("link.html"));
  CHECK(walk(folder, {folder.path("paper.pdf"), folder.path("door"), folder.path("real/"),
                      folder.path("link.html")}) ==
        Names{"paper.pdf", "door/page.html", "real/page.html", "link.html"});
}

TEST_CASE("a stamp changes with the file") {
  const Folder folder;
  folder.file("a.html");
  const auto first = Walker({folder.root()}).next();
  const auto again = Walker({folder.root()}).next();
  std::ofstream(folder.path("a.html"), std::ios::app) << "more";
  const auto changed = Walker({folder.root()}).next();
  REQUIRE((first && again && changed));
  CHECK(first->stamp == again->stamp);
  CHECK_FALSE(first->stamp == changed->stamp);
  CHECK(changed->stamp.bytes == 5);
}

TEST_CASE("a folder that may not be read is named") {
  if (geteuid() == 0) return;  // the superuser may read all
  const Folder folder;
  folder.file("shut/a.html");
  fs::permissions(folder.path("shut"), fs::perms::none);
  CHECK(walk(folder, {folder.root()}) == Names{"shut!unreadable"});
  fs::permissions(folder.path("shut"), fs::perms::owner_all);
}

TEST_CASE("a tree deeper than a process may open files is walked to its end") {
  const Folder folder;
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "d/";
  folder.file(deep + "a.html");
  rlimit usual;
  REQUIRE(getrlimit(RLIMIT_NOFILE, &usual) == 0);
  const rlimit few = {64, usual.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
  const auto found = walk(folder, {folder.root()});
  REQUIRE(setrlimit(RLIMIT_NOFILE, &usual) == 0);
  CHECK(found == Names{deep + "a.html"});
}

TEST_CASE("a name tells what to expect") {
  const std::pair<std::string_view, FileKind> cases[] = {
      {"a.html", FileKind::kPage},        {"A.HTM", FileKind::kPage},
      {"a.txt", FileKind::kPage},         {"a.php", FileKind::kUnknown},
      {"a", FileKind::kUnknown},          {".html", FileKind::kUnknown},
      {"a.PNG", FileKind::kNever},        {"a.", FileKind::kUnknown},
      {"a.mht", FileKind::kPage},         {"a.MHTML", FileKind::kPage},
      {"a.html?x=1", FileKind::kUnknown}, {"._a.html", FileKind::kNever},
      {"a.pdf", FileKind::kOther},        {"A.DOCX", FileKind::kOther},
      {"a.csv", FileKind::kOther},        {"a.exe", FileKind::kNever},
  };
  for (const auto& [name, kind] : cases) {
    CAPTURE(name);
    CHECK(file_kind_of(name) == kind);
  }
}
