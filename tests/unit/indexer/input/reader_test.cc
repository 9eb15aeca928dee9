// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "indexer/input/forms/wrapping.h"

using namespace backissue;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

struct Outcome {
  std::optional<Reason> refused;
  std::vector<Page> pages;
};

Outcome read_path(const std::string& path, const ReadLimits& limits = {}) {
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
    Form form = Form::kHtml;
  };
  const Case cases[] = {
      {"a.html", "<p>x", {}, Form::kHtml},
      {"a.html", "no markup", {}, Form::kHtml},
      {"a.txt", "A line", {}, Form::kText},
      {"a.txt", " <!DOCTYPE html><p>x", {}, Form::kHtml},
      {"a.html", "", Reason::kEmpty},
      {"a.html", " \r\n\t", Reason::kEmpty},
      {"a.html", "\xFF\xFE \0\n\0 \0 \0"s, Reason::kEmpty},
      {"a.html", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0"s, Reason::kNotText},
      {"a.pdf", "%PDF-1.4\n", Reason::kNotAPage},
      {"a.pdf", "<html><p>x", {}, Form::kHtml},
      {"a.php", "<!-- x --><?xml version='1.0'?>\n<HTML><p>x", {}, Form::kHtml},
      {"a", "\xEF\xBB\xBF<!doctype html>x", {}, Form::kHtml},
      {"a", "just words", Reason::kNotAPage},
      {"a.xml", "<?xml version='1.0'?><rss><title>x</title></rss>", Reason::kNotAPage},
      {"a.mhtml", "From: x\r\n\r\n<html>", Reason::kNotAPage},
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

TEST_CASE("the program that saved a page tells where and when") {
  struct Case {
    std::string_view page;
    std::string_view url;
    std::string_view saved;
  };
  const Case cases[] = {
      {"<!DOCTYPE html><!-- saved from url=(0026)https://news.example/a?b=1 --><html>",
       "https://news.example/a?b=1", ""},
      {"<html><!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: "
       "Thu Feb 29 2024 07:08:09 GMT+0100 (Central European Standard Time)\n--><p>",
       "https://news.example/a", "2024-02-29T07:08:09+01:00"},
      {"<html><!-- Mirrored from news.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], "
       "Thu, 29 Feb 2024 07:08:09 GMT -->",
       "http://news.example/a.html", "2024-02-29T07:08:09Z"},
      {"<!-- saved from url=(0014)about:internet -->", "", ""},
      {"<!-- saved from url=(0020)file:///home/a.html -->", "", ""},
      {"<p>Page saved with SingleFile url: https://news.example/", "", ""},
      {"<!-- saved from url=(", "", ""},
      {"<!--", "", ""},
  };
  for (const auto& [page, url, saved] : cases) {
    CAPTURE(page);
    const auto found = read_wrapping(page);
    CHECK(found.url == url);
    CHECK((found.saved ? to_iso8601(*found.saved) : "") == saved);
  }
}

TEST_CASE("machine dates are read whole or not at all") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Thu Feb 29 2024 07:08:09 GMT-0330 (x)", "2024-02-29T07:08:09-03:30"},
      {"Thu, 29 Feb 2024 07:08:09 GMT", "2024-02-29T07:08:09Z"},
      {"Feb 29 2024", "2024-02-29"},
      {"Feb 30 2024 07:08:09 GMT", ""},
      {"29 2024", ""},
      {"Feb 29 2024 27:08:09", "2024-02-29"},
      {"", ""},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto found = parse_machine_date(text);
    CHECK((found ? to_iso8601(*found) : "") == expected);
  }
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
