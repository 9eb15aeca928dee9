// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/line.h"

#include <catch2/catch.hpp>

#include "indexer/extract/body/kinds.h"
#include "indexer/extract/body/phrases.h"

using namespace backissue;

TEST_CASE("a sentence's end is seen in any script and behind quotes") {
  const std::pair<const char*, bool> cases[] = {
      {"It rained.", true},   {"“It rained.”", true}, {"It rained (again).)", true},
      {"雨が降った。", true}, {"हो गया।", true},      {"ماذا حدث؟", true},
      {"It rained", false},   {"Read more »", false}, {"", false},
      {"...", true},
  };
  for (const auto& [text, ends] : cases) {
    CAPTURE(text);
    CHECK(facts_of(text).ends_sentence == ends);
  }
}

TEST_CASE("words are counted alike with and without spaces") {
  CHECK(facts_of("one two-three it's").words == Approx(3));
  CHECK(facts_of("橋が開通した").words == Approx(3));
  CHECK(facts_of("").words == 0);
  CHECK(word_hashes("Ab, ab!") == word_hashes("AB AB"));
  CHECK(word_hashes("橋が").size() == 2);
}

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

TEST_CASE("stock phrases are found at the beginning and further on") {
  const auto begins = [](const char* text, Phrase phrase) {
    return (find_phrases(text).begins & bit(phrase)) != 0;
  };
  CHECK(begins("► Read also: the long way", Phrase::kReadAlso));
  CHECK(begins("READ MORE", Phrase::kReadAlso));
  CHECK(begins("Читайте также", Phrase::kReadAlso));
  CHECK_FALSE(begins("They read also the small print", Phrase::kReadAlso));
  CHECK((find_phrases("Please subscribe now").contains & bit(Phrase::kSubscribe)) != 0);
  CHECK(find_phrases(std::string(1000, 'a') + " subscribe").contains == 0);
}
