// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/labels.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace backissue;

TEST_CASE("words beside a date say what it is the date of") {
  for (const std::string_view text :
       {"Published on", "VERÖFFENTLICHT AM", "Опубликовано:", "发布于"})
    CHECK(says_published(text));
  for (const std::string_view text : {"Last updated", "Zuletzt aktualisiert:", "تحديث"})
    CHECK(says_modified(text));
  for (const std::string_view text : {"12 March", "", "The public"}) {
    CAPTURE(text);
    CHECK_FALSE(says_published(text));
    CHECK_FALSE(says_modified(text));
  }
  CHECK(says_copyright("© 2024 Daily Post"));
  CHECK_FALSE(says_copyright("a copy of it"));
}

TEST_CASE("what comes behind \"until\" is when something ends") {
  CHECK(says_until("Open until "));
  CHECK(says_until("gültig bis"));
  CHECK_FALSE(says_until("until then"));
  CHECK(speaks_of_end("Open until Monday"));
  CHECK_FALSE(speaks_of_end("the bishop's day"));
}
