// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/references.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

using namespace backissue;

TEST_CASE("character references are resolved once and inline tags taken out") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Salt &amp; fog", "Salt & fog"},
      {"Salt &amp;amp; fog", "Salt &amp; fog"},
      {"It&#39;s &#x20AC;5 &#8211; no more", "It's €5 – no more"},
      {"caf&eacute;", "café"},
      {"<em>Fog</em> on<br/>the sea", "Fog onthe sea"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(unescape_html(text) == expected);
  }
}

TEST_CASE("what is neither a reference nor a tag stays as written") {
  for (const std::string_view text :
       {"Salt & fog", "&unknown;", "&#0;", "&#x110000;", "&;", "a < b", "I <3 fog", "5 <", "<"}) {
    CAPTURE(text);
    CHECK(unescape_html(text) == text);
  }
}
