// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/words/vocabulary.h"

#include <xapian.h>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace backissue;

namespace {

Xapian::WritableDatabase in_memory() {
  return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

/// One document a call, its words in the dictionary too.
void add(Xapian::WritableDatabase& database, VocabularyWriter& writer, const std::string& language,
         const std::vector<std::string>& words) {
  Xapian::Document document;
  document.add_boolean_term("L" + language);
  for (const auto& word : words) {
    document.add_term(word);
    writer.add(language, word);
  }
  database.add_document(document);
}

std::vector<std::string> forms(const Xapian::Database& database, std::string_view word,
                               std::size_t max = 100) {
  std::vector<std::string> found;
  for (const auto& form : Vocabulary(database).forms_of(word, max)) found.push_back(form.word);
  return found;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a query word stands for the forms that the archive holds, most frequent first") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "en", {"strike", "strikes"});
  add(database, writer, "en", {"strikes", "port"});
  writer.flush(database);
  CHECK(forms(database, "strike") == Words{"strikes", "strike"});
  CHECK(forms(database, "striking") == Words{"strikes", "strike"});
  CHECK(forms(database, "port") == Words{"port"});
  CHECK(forms(database, "harbour").empty());
  CHECK(Vocabulary(database).forms_of("strike", 9).front().documents == 2);
}

TEST_CASE("later batches join the dictionary, and a word without documents is not offered") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "en", {"strike"});
  writer.flush(database);
  VocabularyWriter later;
  add(database, later, "en", {"strikes"});
  later.flush(database);
  CHECK(forms(database, "strike").size() == 2);
  database.delete_document(1);
  CHECK(forms(database, "strike") == Words{"strikes"});
}

TEST_CASE("accents tell words apart where they make words and the query word bears some") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "fr", {"grève", "grèves", "greve"});
  add(database, writer, "vi", {"cảng", "cang", "càng"});
  writer.flush(database);
  const auto same = [&](std::string_view word) {
    Words words;
    for (const auto& form : Vocabulary(database).forms_of(word, 9))
      if (form.same_accents) words.push_back(form.word);
    std::sort(words.begin(), words.end());
    return words;
  };
  CHECK(same("grève") == Words{"greve", "grève", "grèves"});
  CHECK(same("cảng") == Words{"cảng"});
  CHECK(same("cang") == Words{"cang", "càng", "cảng"});
  CHECK(forms(database, "cảng").size() == 3);
}

TEST_CASE("a name written without its umlaut is found, a pair that is none is left alone") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "de", {"müller", "müllers", "steuer", "stur"});
  add(database, writer, "de", {"boehm"});
  writer.flush(database);
  CHECK(forms(database, "mueller") == Words{"müller", "müllers"});
  CHECK(forms(database, "böhm") == Words{"boehm"});
  CHECK(forms(database, "steuer") == Words{"steuer"});
}

TEST_CASE("a word with accents belongs to the languages that spell it so") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "vi", {"lá", "là"});
  add(database, writer, "fr", {"la"});
  writer.flush(database);
  for (const auto& form : Vocabulary(database).forms_of("lá", 9)) {
    CAPTURE(form.word);
    CHECK(form.same_accents == (form.word == "lá"));
  }
}

TEST_CASE("a form names the languages that share it with the query word") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "vi", {"lá", "là"});
  add(database, writer, "fr", {"là"});
  add(database, writer, "", {"la"});
  writer.flush(database);
  for (const auto& form : Vocabulary(database).forms_of("lá", 9)) {
    CAPTURE(form.word);
    Words languages = form.languages;
    std::sort(languages.begin(), languages.end());
    CHECK(languages == (form.word == "lá"   ? Words{"vi"}
                        : form.word == "là" ? Words{"fr", "vi"}
                                            : Words{"und"}));
  }
}

TEST_CASE("a word is looked for in every language of the database") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "de", {"häfen", "hafen"});
  add(database, writer, "en", {"port", "ports"});
  add(database, writer, "en", {"ports"});
  writer.flush(database);
  CHECK(forms(database, "hafen").size() == 2);
  CHECK(forms(database, "port") == Words{"ports", "port"});
  CHECK(Vocabulary(database).languages() == Words{"en", "de", ""});
}

TEST_CASE("a cap keeps the most frequent forms and the word itself") {
  auto database = in_memory();
  VocabularyWriter writer;
  add(database, writer, "en", {"strike", "strikes", "striking"});
  add(database, writer, "en", {"strikes", "striking"});
  add(database, writer, "en", {"strikes"});
  writer.flush(database);
  CHECK(forms(database, "strike", 2) == Words{"strikes", "strike"});
}

TEST_CASE("several databases are asked each for its own words") {
  auto one = in_memory();
  auto two = in_memory();
  VocabularyWriter first;
  VocabularyWriter second;
  add(one, first, "en", {"strike"});
  add(two, second, "en", {"strikes"});
  first.flush(one);
  second.flush(two);
  Xapian::Database both = one;
  both.add_database(two);
  CHECK(Vocabulary(both, {one, two}).forms_of("strike", 9).size() == 2);
}

TEST_CASE("long words and class keys fit the engine") {
  auto database = in_memory();
  VocabularyWriter writer;
  const std::string word(90, 'x');
  add(database, writer, std::string(8, 'l'), {word, std::string(200, 'y')});
  writer.flush(database);
  CHECK(forms(database, word) == Words{word});
  CHECK(forms(database, std::string(200, 'y')).size() == 1);
}
