// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tag.h"

#include <catch2/catch.hpp>

using namespace backissue::html;

TEST_CASE("a tag has its name, and blocks are told from what stands in a line") {
  CHECK(name_of(Tag::kDiv) == "div");
  CHECK(name_of(Tag::kText) == "#text");
  CHECK(name_of(Tag::kOther) == "#other");
  CHECK(name_of(Tag::kVideo) == "video");
  for (const Tag tag : {Tag::kP, Tag::kDiv, Tag::kLi, Tag::kH1, Tag::kTd}) CHECK(is_block(tag));
  for (const Tag tag : {Tag::kText, Tag::kA, Tag::kSpan, Tag::kB, Tag::kTime})
    CHECK_FALSE(is_block(tag));
  CHECK(is_emphasis(Tag::kStrong));
  CHECK_FALSE(is_emphasis(Tag::kSpan));
}
