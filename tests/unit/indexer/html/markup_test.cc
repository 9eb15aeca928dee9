// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/markup.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

using namespace backissue::html;

TEST_CASE("what a bracket begins is told by the sign behind it") {
  const std::pair<std::string_view, MarkupKind> cases[] = {{"<p>", MarkupKind::kTag},
                                                           {"</p>", MarkupKind::kTag},
                                                           {"< p", MarkupKind::kText},
                                                           {"<3", MarkupKind::kText},
                                                           {"<", MarkupKind::kText},
                                                           {"<!-- x -->", MarkupKind::kComment},
                                                           {"<!doctype html>", MarkupKind::kOther},
                                                           {"<?xml?>", MarkupKind::kOther}};
  for (const auto& [page, kind] : cases) {
    CAPTURE(page);
    CHECK(markup_kind(page, 0) == kind);
  }
}

TEST_CASE("a tag is read with its attributes, quoted or not") {
  TagSpan tag;
  scan_tag(R"(<A href="a>b" CLASS=x hidden title='it"s'/>rest)", 0, tag);
  CHECK(tag.name == "A");
  CHECK(tag.complete);
  CHECK_FALSE(tag.closing);
  CHECK(tag.self_closing);
  REQUIRE(tag.attributes.size() == 4);
  CHECK(tag.value_of("href") == "a>b");
  CHECK(tag.value_of("class") == "x");
  CHECK(tag.value_of("hidden").empty());
  CHECK(tag.value_of("title") == "it\"s");
  scan_tag("</p>", 0, tag);
  CHECK(tag.closing);
  CHECK(tag.attributes.empty());
  scan_tag("<p class=", 0, tag);
  CHECK_FALSE(tag.complete);
}

TEST_CASE("comments and raw text end where the standard ends them") {
  CHECK(comment_end("<!-- > -->x", 0) == 10);
  CHECK(comment_end("<!-->x", 0) == 5);
  CHECK(comment_end("<!-- x", 0) == 6);
  CHECK(other_end("<!doctype html>x", 0) == 15);
  CHECK(raw_text_end("a</b></title >", 0, "title") == 5);
  CHECK(raw_text_end("a</titles>", 0, "title") == std::string_view::npos);
  CHECK(is_end_tag("</TITLE>", 0, "title"));
  CHECK(script_end("x</script>", 0) == 1);
  const std::string_view escaped = "<!--<script></script>--></script>";
  CHECK(script_end(escaped, 0) == escaped.rfind("</script>"));
}
