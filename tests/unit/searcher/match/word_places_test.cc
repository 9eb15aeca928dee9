// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_places.h"

#include <catch2/catch.hpp>

#include "tests/support/articles.h"
#include "tests/support/memory_archive.h"

using namespace backissue;

namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "filler ";
  return text;
}

MemoryArchive papers(const std::vector<std::string>& bodies) {
  std::vector<Article> made;
  for (const std::string& body : bodies) made.push_back(article("Harbour ferry", body));
  return MemoryArchive(made);
}

HighlightUnit word(std::unordered_set<std::string> forms, double weight) {
  HighlightUnit unit;
  unit.steps.push_back(std::move(forms));
  unit.weight = weight;
  return unit;
}

/// "harbour" weighs three times what "ferry" does; said twice, a word is one.
HighlightPlan plan() {
  return {{word({"harbour", "harbours"}, 3), word({"ferry"}, 1), word({"ferry"}, 1)}};
}

}  // namespace

TEST_CASE("words count by how early the body says them, in whatever form") {
  const MemoryArchive archive = papers({"harbour ferry", "filler harbours " + words(40) + "harbour",
                                        words(50) + "ferry", "nothing of it"});
  const WordPlaces places(archive.database(), plan(), nullptr);
  const double first = 50. / 50, second = 50. / 51, fiftieth = 50. / 100;
  CHECK(places.of(1).early == Approx(.75 * first + .25 * second));
  CHECK(places.of(2).early == Approx(.75 * second));
  CHECK(places.of(3).early == Approx(.25 * fiftieth));
  CHECK(places.of(4).early == 0);
  CHECK(places.of(4).together == 0);
}

TEST_CASE("words count together within twenty places") {
  const MemoryArchive archive =
      papers({"ferry " + words(18) + "harbour", "ferry " + words(19) + "harbour",
              "harbour " + words(60) + "ferry ferry", "ferry " + words(60) + "ferry harbours"});
  const WordPlaces places(archive.database(), plan(), nullptr);
  CHECK(places.of(1).together == Approx(1));
  CHECK(places.of(2).together == Approx(.75));
  CHECK(places.of(3).together == Approx(.75));
  CHECK(places.of(4).together == Approx(1));
}

TEST_CASE("where an article has a word is the same by lists and by its terms") {
  const MemoryArchive archive = papers({"harbour and ferry", "harbours", words(3) + "ferry"});
  PostingLists lists(archive.database());
  lists.of("harbour");
  lists.of("ferry");  // "harbours" has not been read
  const WordPlaces by_lists(archive.database(), plan(), &lists);
  const WordPlaces by_terms(archive.database(), plan(), nullptr);
  for (const Xapian::docid id : {1U, 2U, 3U}) {
    CHECK(by_lists.of(id).early == by_terms.of(id).early);
    CHECK(by_lists.of(id).together == by_terms.of(id).together);
  }
}

TEST_CASE("of a pasted text the most telling words count") {
  HighlightPlan pasted;
  for (int i = 0; i < 60; ++i)
    pasted.units.push_back(word({"word" + std::to_string(i)}, i < 10 ? 1 : 2));
  const MemoryArchive archive = papers({"word10", "word9"});
  const WordPlaces places(archive.database(), pasted, nullptr);
  CHECK(places.of(1).early == Approx(1. / 50));
  CHECK(places.of(2).early == 0);
}
