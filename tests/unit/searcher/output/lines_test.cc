// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/lines.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace backissue;

namespace {

Hit hit_in(std::string path, std::string member = "") {
  Hit hit;
  hit.article.title = "Port strike";
  hit.article.published = Timestamp{.day = {2024, 3, 12}, .second_of_day = 60};
  hit.article.site = "harbour.example";
  hit.article.path = std::move(path);
  hit.article.member = std::move(member);
  return hit;
}

template <class Write>
std::string written(Write write, std::vector<Hit> hits, const OutputContext& context = {}) {
  SearchResult result;
  result.hits = std::move(hits);
  std::ostringstream out;
  write(out, result, context);
  return out.str();
}

}  // namespace

TEST_CASE("a line holds day, source, headline and file") {
  Hit bare = hit_in("/a\tb.html");
  bare.article.published.reset();
  bare.article.site.clear();
  bare.article.title = "x\ny";
  CHECK(written(write_lines, {hit_in("/home/ada/a.warc", "7"), bare},
                {.reader = {.folder = "/home/ada"}}) ==
        "2024-03-12\tharbour.example\tPort strike\ta.warc (7)\n"
        "\t\tx\\x0ay\t/a\\x09b.html\n");
}

TEST_CASE("each file is named once, and as it is where a zero byte ends it") {
  const std::vector<Hit> hits = {hit_in("/a b.warc", "1"), hit_in("/c\xff\n.html"),
                                 hit_in("/a b.warc", "2")};
  CHECK(written(write_paths, hits) == "/a b.warc\n/c\uFFFD\\x0a.html\n");
  CHECK(written(write_paths, hits, {.ends_in_null = true}) ==
        std::string("/a b.warc\0/c\xff\n.html\0", 20));
  CHECK(written(write_paths, {hit_in("/c\xff.html")}) == "/c\xff.html\n");
}
