// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/page_address.h"

#include <catch2/catch.hpp>

#include "tests/support/declarations.h"

using namespace backissue;

TEST_CASE("a canonical address is absolute, of the web, and not a template's front page") {
  const auto canonical = [&](std::string_view value, std::string_view url) {
    return find_address(declarations({{Origin::kRelLink, "canonical", std::string(value)}}), url,
                        nullptr)
        .canonical;
  };
  CHECK(canonical("/ferry", "https://post.example/x?y=1") == "https://post.example/ferry");
  CHECK(canonical("/ferry", "") == "");
  CHECK(canonical("javascript:alert(1)", "https://post.example/x") == "");
  CHECK(canonical("https://post.example/", "https://post.example/ferry") == "");
  CHECK(canonical("https://post.example/", "https://post.example/") == "https://post.example/");
}

TEST_CASE("the site is the host of the canonical address") {
  const auto found = find_address(
      declarations({{Origin::kRelLink, "canonical", "https://www.post.example/ferry"}}),
      "https://archive.example/web/2020/https://m.post.example/ferry", nullptr);
  CHECK(found.site == "post.example");
  CHECK(found.url == "https://m.post.example/ferry");
}
