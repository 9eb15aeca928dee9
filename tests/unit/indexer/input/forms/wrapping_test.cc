// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/wrapping.h"

#include <catch2/catch.hpp>

using namespace backissue;

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

TEST_CASE("an address is of the web or none") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {" https://news.example/a?b=1 ", "https://news.example/a?b=1"},
      {"HTTP://news.example/", "HTTP://news.example/"},
      {"cid:frame-1@mhtml.blink", ""},
      {"file:///C:/a.html", ""},
      {"https://news.example/a b", ""},
      {"", ""},
  };
  for (const auto& [text, url] : cases) {
    CAPTURE(text);
    CHECK(web_url(text) == url);
  }
}
