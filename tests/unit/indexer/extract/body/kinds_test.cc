// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/kinds.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("class words are read whatever their spelling") {
  const std::pair<const char*, Kinds> cases[] = {
      {"related-links", bit(Kind::kRelated)},
      {"relatedArticles", bit(Kind::kRelated) | bit(Kind::kArticle)},
      {"RELATED", bit(Kind::kRelated)},
      {"share_bar", bit(Kind::kShare)},
      {"article__body", bit(Kind::kArticle) | bit(Kind::kContent)},
      {"tags", bit(Kind::kTags)},
      {"stage adapt", 0},
      {"", 0},
  };
  for (const auto& [words, kinds] : cases) {
    CAPTURE(words);
    CHECK(kinds_of_words(words) == kinds);
  }
}
