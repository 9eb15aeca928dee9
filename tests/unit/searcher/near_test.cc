// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/near.h"

#include <xapian.h>
#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
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
    CHECK(near_word(database, typed).name == expected);
  }
}
