// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/near.h"

#include <xapian.h>
#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>

using namespace backissue;

namespace {

Xapian::WritableDatabase archive_of(std::initializer_list<const char*> words) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (const char* word : words) document.add_term(word);
  database.add_document(document);
  database.commit();
  return database;
}

}  // namespace

TEST_CASE("the nearest word of the archive is a slip of the keyboard away, not another word") {
  const auto database = archive_of({"strike", "serie", "faroe", "parliament", "ports"});
  const std::pair<const char*, const char*> cases[] = {
      {"strkie", "strike"},          // two letters changed places
      {"feroe", "faroe"},            // one letter
      {"parlaiment", "parliament"},  // long words may have two slips
      {"strive", "strike"},
      {"stroke", "strike"},
      {"sorte", ""},  // two letters from "ports" and "serie"
      {"pot", ""}};   // too short to tell
  for (const auto& [typed, expected] : cases) {
    CAPTURE(typed);
    const auto near = near_words(database, typed);
    CHECK((near.empty() ? "" : near.front().name) == expected);
  }
}

TEST_CASE("accents do not count in telling words apart") {
  const auto database = archive_of({"élection", "grève"});
  CHECK(near_words(database, "greev").front().name == "grève");
  CHECK(near_words(database, "grevé").front().name == "grève");
}

TEST_CASE("an author is found by one of the names, rightly spelt or nearly") {
  const auto database = archive_of({"Aruth okafor", "Aines calado", "strike"});
  const std::tuple<const char*, const char*, bool> cases[] = {{"Okafor", "ruth okafor", true},
                                                              {"Okafr", "ruth okafor", false},
                                                              {"Ines", "ines calado", true},
                                                              {"Calodo", "ines calado", false},
                                                              {"Ina", "", false},
                                                              {"strike", "", false}};
  for (const auto& [typed, expected, exact] : cases) {
    CAPTURE(typed);
    const NearAuthor near = near_author(database, typed);
    CHECK(near.author.name == expected);
    CHECK(near.is_exact == exact);
  }
}
