// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/posting_lists.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

using Articles = std::vector<Xapian::docid>;
using Occurrences = std::vector<std::uint32_t>;

/// The word "all" in every article, "third" in each third, "once" and "twice" in a few.
Xapian::WritableDatabase made_of(Xapian::docid articles) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid id = 1; id <= articles; ++id) {
    Xapian::Document document;
    document.add_term("all", id);
    if (id % 3 == 0) document.add_term("third", 2);
    if (id == 4 || id == 9) document.add_term("once");
    if (id == 9) document.add_term("twice", 5);
    database.add_document(document);
  }
  return database;
}

}  // namespace

TEST_CASE("a posting list is read once, and known from then on") {
  PostingLists lists(made_of(10));
  CHECK(lists.known("third") == nullptr);
  const PostingList& third = lists.of("third");
  CHECK(third.articles == Articles{3, 6, 9});
  CHECK(third.occurrences == Occurrences{2, 2, 2});
  CHECK(lists.known("third") == &third);
  CHECK(&lists.of("third") == &third);
  CHECK(lists.of("nowhere").articles.empty());
  CHECK(third.contains(6));
  CHECK_FALSE(third.contains(7));
}

TEST_CASE("several terms are one, whether they are in few articles or in many") {
  for (const Xapian::docid articles : {10U, 1000U}) {
    PostingLists lists(made_of(articles));
    const PostingList& few = lists.any_of({"once", "twice"});
    CHECK(few.articles == Articles{4, 9});
    CHECK(few.occurrences == Occurrences{1, 6});
    CHECK(&lists.any_of({"once", "twice"}) == &few);
    CHECK(&lists.any_of({"once"}) == &lists.of("once"));

    const PostingList& many = lists.any_of({"third", "all", "twice"});
    REQUIRE(many.articles.size() == articles);
    for (Xapian::docid id = 1; id <= articles; ++id) {
      CHECK(many.articles[id - 1] == id);
      CHECK(many.occurrences[id - 1] == id + (id % 3 == 0 ? 2 : 0) + (id == 9 ? 5 : 0));
    }
    CHECK(lists.any_of({"nowhere", "never"}).articles.empty());
  }
}
