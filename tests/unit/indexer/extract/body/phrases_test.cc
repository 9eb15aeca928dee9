// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/phrases.h"

#include <catch2/catch.hpp>

using namespace backissue;

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
