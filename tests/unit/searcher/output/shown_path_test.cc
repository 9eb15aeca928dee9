// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/shown_path.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("a path is shown as a shell in the reader's folder takes it") {
  const Reader ada = {.folder = "/home/ada/clips", .home = "/home/ada"};
  const Reader nobody = {.folder = "/", .home = ""};
  const struct {
    Reader reader;
    std::string path, shown;
  } cases[] = {
      {ada, "/home/ada/clips/2024/a.html", "2024/a.html"},
      {ada, "/home/ada/clips", "~/clips"},
      {ada, "/home/ada/clipsier/a.html", "~/clipsier/a.html"},
      {ada, "/home/adam/a.html", "/home/adam/a.html"},
      {ada, "/home/ada/clips/-a.html", "./-a.html"},
      {ada, "/home/ada/clips/~a.html", "./~a.html"},
      {ada, "clips/a.html", "clips/a.html"},
      {ada, "", ""},
      {nobody, "/a.html", "/a.html"},
  };
  for (const auto& [reader, path, shown] : cases) {
    CAPTURE(path);
    CHECK(shown_path(path, reader) == shown);
  }
}

TEST_CASE("a file's address is percent-encoded and names the machine") {
  CHECK(file_url("/clips/a b\xff.html", {.host = "desk"}) == "file://desk/clips/a%20b%FF.html");
  CHECK(file_url("clips/a.html", {.host = "desk"}).empty());
}

TEST_CASE("only an address becomes a link") {
  CHECK(terminal_link("https://a.example/", "here") ==
        "\x1b]8;;https://a.example/\x1b\\here\x1b]8;;\x1b\\");
  CHECK(terminal_link("", "here") == "here");
  CHECK(terminal_link("https://a.example/\x1b\\", "here") == "here");
}
