// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/agreement.h"

#include <catch2/catch.hpp>

#include "indexer/extract/body/line.h"

using namespace backissue;

TEST_CASE("a block agrees with what the page declares, 0 to 1") {
  BodyHints hints;
  hints.title = "Harbour bridge opens";
  hints.declared_body = "The new bridge opened on Monday. Lorries came first.";
  hints.summary = "Two years late, the bridge opens.";
  hints.authors = {"Ines Calado"};
  const Witnesses witnesses(hints);
  const auto title = witnesses.agreement_of(word_hashes("HARBOUR BRIDGE OPENS"));
  CHECK(title.in_title == 1.F);
  CHECK(title.of_title == 1.F);
  CHECK_FALSE(title.names_author);
  const auto half = witnesses.agreement_of(word_hashes("The bridge"));
  CHECK(half.in_title == Approx(1.F / 2));
  CHECK(half.of_title == Approx(1.F / 3));
  CHECK(witnesses.agreement_of(word_hashes("The new bridge opened on Monday.")).in_declared == 1.F);
  CHECK(witnesses.agreement_of(word_hashes("the bridge opens")).in_summary == 1.F);
  CHECK(witnesses.agreement_of(word_hashes("By Ines Calado")).names_author);
  CHECK_FALSE(witnesses.agreement_of(word_hashes("By Ines and Calado")).names_author);
  CHECK(witnesses.agreement_of({}).in_title == 0.F);
}
