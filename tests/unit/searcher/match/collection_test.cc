// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/collection.h"

#include <catch2/catch.hpp>

#include "common/index/schema/fields.h"
#include "searcher/match/postings/weighting.h"

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

namespace {

WordOfQuery said(const Collection& collection, const Xapian::Database& database,
                 const std::string& word) {
  const Xapian::doccount frequency = database.get_termfreq(word);
  return {collection.languages_of({word}, {frequency}), double(frequency), 1};
}

/// The likeliest language of a query of these words, if it is sure.
std::string language_of(const Xapian::Database& database, const std::vector<std::string>& words) {
  const Collection collection(database);
  std::vector<WordOfQuery> query;
  for (const auto& word : words)
    if (database.term_exists(word)) query.push_back(said(collection, database, word));
  for (const auto& language : collection.likely_languages(query))
    if (language.share > 0.9) return language.language;
  return "";
}

}  // namespace

TEST_CASE("the language of a query is the one whose articles hold its words") {
  auto database = in_memory();
  add(database, "en", 500, {"the", "a"});
  add(database, "en", 20, {"the", "port", "johnson"});
  add(database, "de", 480, {"der", "a"});
  add(database, "de", 20, {"der", "hafen", "johnson"});
  add(database, "it", 5, {"il", "a"});
  CHECK(language_of(database, {"johnson", "hafen"}) == "de");
  CHECK(language_of(database, {"the", "johnson"}) == "en");
  CHECK(language_of(database, {"johnson"}) == "");
  CHECK(language_of(database, {"il", "a"}) == "it");
  // A few articles say nothing about words that they lack.
  CHECK(language_of(database, {"der", "hafen", "port"}) == "de");
}

TEST_CASE("no language is likelier where there is one, or where no word is known") {
  auto database = in_memory();
  add(database, "en", 30, {"the"});
  CHECK(
      Collection(database).likely_languages({said(Collection(database), database, "the")}).empty());
  add(database, "de", 30, {"der"});
  CHECK(Collection(database).likely_languages({}).empty());
}

TEST_CASE("a word can be weighed by the articles of one language alone") {
  auto database = in_memory();
  add(database, "en", 500, {"a"});
  add(database, "de", 500, {"b"});
  add(database, "en", 90, {"war"});
  add(database, "de", 10, {"war"});
  const Collection collection(database);
  const Languages war = collection.languages_of({"war"}, {100});
  const double in_german = collection.weight_in({{"de", 510, 1}}, war, 100);
  CHECK(in_german == Approx(word_weight(510, 10)).margin(0.3));
  CHECK(in_german > collection.weight_in({{"en", 590, 1}}, war, 100) + 1);
}
