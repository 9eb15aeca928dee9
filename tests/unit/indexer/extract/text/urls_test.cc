// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/urls.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("references resolve against the page's address, web addresses only") {
  const std::string_view base = "https://www.post.example/news/2024/ferry.html?x=1";
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"https://Post.Example/A", "https://post.example/A"},
      {"//cdn.post.example/a", "https://cdn.post.example/a"},
      {"/bus", "https://www.post.example/bus"},
      {"bus.html#top", "https://www.post.example/news/2024/bus.html"},
      {"../2023/./bus", "https://www.post.example/news/2023/bus"},
      {"../../../../bus", "https://www.post.example/bus"},
      {"?page=2", "https://www.post.example/news/2024/ferry.html?page=2"},
      {"/a b", "https://www.post.example/a%20b"},
      {"javascript:void(0)", ""},
      {"data:text/html,x", ""},
      {"mailto:ines@post.example", ""},
      {"#top", ""},
      {"", ""},
      {"http://", ""},
      {"https://{{host}}/a", ""},
  };
  for (const auto& [reference, expected] : cases) {
    CAPTURE(reference);
    CHECK(resolve_url(reference, base) == expected);
  }
  CHECK(resolve_url("/bus", "") == "");
  CHECK(resolve_url("https://post.example/" + std::string(3000, 'a'), "") == "");
}

TEST_CASE("a site is the host as readers know it") {
  CHECK(site_of("https://www.Post.example:8080/a") == "post.example");
  CHECK(site_of("http://user:pw@english.post.example") == "english.post.example");
  CHECK(site_of("ftp://post.example/") == "");
  CHECK(site_of("post.example/a") == "");
}

TEST_CASE("an archive's copy is known by the address it was made of") {
  CHECK(original_url("https://archive.example/web/20200101/https://post.example/a") ==
        "https://post.example/a");
  CHECK(original_url("https://post.example/share?u=/https://other.example/") ==
        "https://post.example/share?u=/https://other.example/");
  CHECK(original_url("https://post.example/a") == "https://post.example/a");
}

TEST_CASE("one page has many spellings of its address") {
  CHECK(same_page("https://www.post.example/a/", "http://post.example/a?ref=1#x"));
  CHECK_FALSE(same_page("https://post.example/a", "https://post.example/b"));
  CHECK_FALSE(same_page("", ""));
}

TEST_CASE("stories of blogs and papers lie in the folder of their month") {
  for (const auto* path : {"/2018/08/road-trip.html", "/blog/1999/12/31/night"}) {
    CAPTURE(path);
    CHECK(has_month_folder(path));
  }
  for (const auto* path : {"", "/", "/2018/08", "/2018/13/x", "/1834/08/x", "/news/2018-08/x"}) {
    CAPTURE(path);
    CHECK_FALSE(has_month_folder(path));
  }
}

TEST_CASE("a path step reads as words") {
  CHECK(step_words("climate-change") == "climate change");
  CHECK(step_words("%C3%A9conomie_locale") == "économie locale");
}
