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

TEST_CASE("a value is like another by its words, initials, site, a piece, a slip or a form") {
  const std::tuple<const char*, const char*, Likeness> cases[] = {
      {"okafor", "ruth okafor", Likeness::kParts},
      {"r. okafor", "ruth okafor", Likeness::kParts},
      {"okafor ruth", "ruth okafor", Likeness::kParts},
      {"r. o", "ruth okafor", Likeness::kNone},
      {"ap", "ap news", Likeness::kParts},
      {"ap", "associated press", Likeness::kInitials},
      {"ap", "apia times", Likeness::kNone},
      {"bbc.co.uk", "bbc.com", Likeness::kSite},
      {"bbc.co.uk", "news.bbc.com", Likeness::kSite},
      {"guardian", "theguardian.com", Likeness::kSite},
      {"co.uk", "bbc.co.uk", Likeness::kParts},
      {"artificial", "artificially made", Likeness::kPiece},
      {"okafr", "okafor", Likeness::kSlip},
      {"ferry", "ferries", Likeness::kForm},
      {"ferry", "late ferries", Likeness::kForm},
      {"ferry", "ferment", Likeness::kNone},
      {"port", "strike", Likeness::kNone},
  };
  for (const auto& [typed, value, expected] : cases) {
    CAPTURE(typed, value);
    CHECK(value_likeness(typed, value) == expected);
  }
}

TEST_CASE("values like one that was typed come surest first, then most frequent") {
  const auto database = archive_of({"Hbbc.com", "XPUBLISHER:bbc news", "Habbcd.example"});
  const auto near = near_values(database, Field::kSource, "bbc.co.uk");
  REQUIRE(near.size() == 1);
  CHECK(near.front().name == "bbc.com");
  CHECK(near_values(database, Field::kSource, "bbc").front().name == "bbc news");
  CHECK(near_values(database, Field::kSource, "bcd", Likeness::kSite).empty());
}

TEST_CASE("an author is known by several words, rightly spelt or nearly") {
  const auto database = archive_of({"Aruth okafor", "Aruth b. okafor-lind", "Aines calado"});
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"Okafor", "Ruth"}, "ruth b. okafor-lind"},  // of two as near the first
      {{"ines", "calodo"}, "ines calado"},
      {{"i", "Calado"}, "ines calado"},
      {{"ines", "okafor"}, ""},
      {{"ruth", "ruth"}, ""}};
  for (const auto& [words, name] : cases) {
    CAPTURE(words);
    CHECK(author_named(database, words).name == name);
  }
}

TEST_CASE("a short word that most articles hold is not what was meant") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 30; ++i) {
    Xapian::Document document;
    document.add_term("haben");
    document.add_term("regierung");
    if (i < 10) document.add_term("harfe");
    database.add_document(document);
  }
  CHECK(near_words(database, "hafen").empty());
  CHECK(near_words(database, "harfte").front().name == "harfe");
  CHECK(near_words(database, "regirung").front().name == "regierung");
}
