// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace backissue;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

constexpr const char* kMhtml =
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/html\r\n\r\n<p>x\r\n--b--\r\n";

struct Outcome {
  std::optional<Reason> refused;
  std::vector<Page> pages;
};

Outcome read_path(const std::string& path, const PageLimits& limits = {}) {
  Outcome outcome;
  const auto entry = Walker({path}).next();
  REQUIRE(entry);
  outcome.refused =
      read_pages(*entry, limits, [&](Page&& page) { outcome.pages.push_back(std::move(page)); });
  return outcome;
}

/// A file in a folder of its own.
class Saved {
 public:
  Saved(const std::string& name, const std::string& bytes) {
    std::string folder = (fs::temp_directory_path() / "backissue-read-XXXXXX").string();
    REQUIRE(mkdtemp(folder.data()));
    folder_ = folder;
    path_ = folder + "/" + name;
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~Saved() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  const std::string& path() const { return path_; }
  std::string beside(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
  std::string path_;
};

}  // namespace

TEST_CASE("a file gives a page or the reason why not") {
  struct Case {
    std::string name;
    std::string bytes;
    std::optional<Reason> refused;
    std::string_view form = "html";
  };
  const Case cases[] = {
      {"a.html", "<p>x", {}, "html"},
      {"a.html", "no markup", {}, "html"},
      {"a.txt", "A line", {}, "text"},
      {"a.txt", " <!DOCTYPE html><p>x", {}, "html"},
      {"a.html", "", Reason::kEmpty},
      {"a.html", " \r\n\t", Reason::kEmpty},
      {"a.html", "\xFF\xFE \0\n\0 \0 \0"s, Reason::kEmpty},
      {"a.html", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0"s, Reason::kNotText},
      {"a.pdf", "%PDF-1.4\n", Reason::kNotAPage},
      {"a.pdf", "<html><p>x", {}, "html"},
      {"a.php", "<!-- x --><?xml version='1.0'?>\n<HTML><p>x", {}, "html"},
      {"a", "\xEF\xBB\xBF<!doctype html>x", {}, "html"},
      {"a", "just words", Reason::kNotAPage},
      {"a.xml", "<?xml version='1.0'?><rss><title>x</title></rss>", Reason::kNotAPage},
      {"a.mhtml", "From: x\r\n\r\n<html>", Reason::kNotAPage},
      {"a.mhtml", kMhtml, {}, "mhtml"},
      {"a.html", kMhtml, {}, "mhtml"},
      {"a.mhtml", "<html><p>x", {}, "html"},
      {"a.mht", "Content-Type: multipart/related; boundary=b\n\n--b\n", Reason::kContainerDamaged},
      {"a.html", std::string(2000, 'x'), Reason::kTooLarge},
  };
  for (const auto& [name, bytes, refused, form] : cases) {
    CAPTURE(name, bytes);
    const Saved file(name, bytes);
    const auto outcome = read_path(file.path(), {1000});
    CHECK(outcome.refused == refused);
    REQUIRE(outcome.pages.size() == (refused ? 0 : 1));
    if (!refused) CHECK(outcome.pages[0].form == form);
    if (!refused) CHECK(outcome.pages[0].path == file.path());
  }
}

TEST_CASE("a page that does not say when it was saved has its file's time") {
  const Saved file("a.html", "<p>x");
  const timespec times[2] = {{951782400, 0}, {951782400, 0}};
  REQUIRE(utimensat(AT_FDCWD, file.path().c_str(), times, 0) == 0);
  const auto outcome = read_path(file.path());
  REQUIRE(outcome.pages.size() == 1);
  CHECK(to_iso8601(*outcome.pages[0].saved) == "2000-02-29T00:00:00Z");
}

TEST_CASE("a link is read only where the user named it") {
  const Saved file("a.html", "<p>x");
  const auto link = file.beside("link.html");
  fs::create_symlink("a.html", link);
  CHECK(read_path(link).pages.size() == 1);
  auto entry = Walker({file.path()}).next();
  entry->path = link;
  entry->stamp.inode += 1;
  CHECK(read_pages(*entry, {}, [](Page&&) {}) == Reason::kSymlink);
}

TEST_CASE("a pipe put in a file's place does not stop the run") {
  const Saved file("a.html", "<p>x");
  const auto entry = Walker({file.path()}).next();
  fs::remove(file.path());
  REQUIRE(mkfifo(file.path().c_str(), 0600) == 0);
  CHECK(read_pages(*entry, {}, [](Page&&) {}) == Reason::kNotAFile);
}
