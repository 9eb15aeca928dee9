// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/svg_span.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using namespace backissue::html;

TEST_CASE("an SVG's content ends at its end tag or where HTML throws the parser out") {
  const std::string_view open = "<svg>";
  const auto end = [&](std::string_view rest) {
    return svg_content_end(std::string(open) + std::string(rest), open.size());
  };
  CHECK(end("<path/></svg>x") == open.size() + 7);
  CHECK(end("<g><svg></svg></g></svg>") == open.size() + 18);
  CHECK(end("<g><p>text") == open.size() + 3);
  CHECK(end("<title>A ferry</title></svg>") == open.size() + 22);
  CHECK(end("<path") == open.size() + 5);
}

TEST_CASE("where it takes more than a look at the tags there is no answer") {
  for (const std::string_view page :
       {"<svg><foreignObject><p>x", "<svg></div>", "<svg><desc><b>x</b></desc></svg>"}) {
    CAPTURE(page);
    CHECK_FALSE(svg_content_end(page, 5));
  }
}
