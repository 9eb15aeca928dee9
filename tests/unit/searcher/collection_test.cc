// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/collection.h"

#include <catch2/catch.hpp>

#include "common/index/fields.h"
#include "searcher/query/weighting.h"

using namespace backissue;

namespace {

void add(Xapian::WritableDatabase& database, const std::string& language, int articles,
         const std::vector<std::string>& words) {
  Xapian::Document document;
  document.add_boolean_term("L" + language);
  document.add_value(slot::kLanguage, language);
  for (const auto& word : words) document.add_term(word);
  for (int i = 0; i < articles; ++i) database.add_document(document);
}

double weight(const Xapian::Database& database, const std::string& word) {
  const Collection collection(database);
  const Xapian::doccount frequency = database.get_termfreq(word);
  return collection.word_weight(collection.languages_of({word}, {frequency}), frequency);
}

Xapian::WritableDatabase in_memory() {
  return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

}  // namespace

TEST_CASE("in an archive of one language a word weighs by its articles") {
  auto database = in_memory();
  add(database, "en", 30, {"the"});
  add(database, "en", 2, {"strike"});
  CHECK(weight(database, "strike") == Approx(word_weight(32, 2)));
}

TEST_CASE("the common words of a small language weigh little in an archive of a large one") {
  auto database = in_memory();
  add(database, "en", 900, {"the"});
  add(database, "de", 100, {"der"});
  add(database, "de", 2, {"hafen"});
  CHECK(weight(database, "der") < 0.3 * word_weight(1002, 100));
  CHECK(weight(database, "hafen") > 10 * weight(database, "der"));
}

TEST_CASE("a word of many languages weighs what it does in each") {
  auto database = in_memory();
  add(database, "en", 500, {"a"});
  add(database, "fr", 500, {"b"});
  add(database, "en", 5, {"port"});
  add(database, "fr", 5, {"port"});
  CHECK(weight(database, "port") == Approx(word_weight(505, 5)).margin(0.1));
}

TEST_CASE(
    "in the few articles of a language every word is frequent, and that is not held against them") {
  auto database = in_memory();
  add(database, "en", 1000, {"the"});
  add(database, "de", 1, {"hafen"});
  add(database, "und", 40, {});
  CHECK(weight(database, "hafen") > 0.8 * word_weight(1041, 1));
}
